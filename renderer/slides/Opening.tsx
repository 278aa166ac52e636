import { plainText, type RichText } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { textWidth } from '../../shared/text/text-width.ts';
import { classNames } from '../styles/class-names.ts';
import styles from '../styles/slide.module.css';
import { Clamped } from './Clamped.tsx';
import { Rich, Words } from './FigureText.tsx';
import { HeadRule } from './SlideMaster.tsx';
import { useSheet, useSlides } from './slide-context.ts';
import { lineCount } from './text-height.ts';
import { textNameOf } from './text-name.ts';
import { useExcess } from './use-excess.ts';

interface OpeningProps {
  readonly kicker: string | null;
  readonly title: RichText;
  readonly subtitle: RichText | null;
  readonly lead: RichText;
  /** Who reports, and when. */
  readonly byline?: readonly (RichText | undefined)[];
  readonly width: number;
  /** Where something stands beside the kicker. */
  readonly kickerWidth?: number;
  /** Room above or beside the scene, which the words must not enter. */
  readonly height: number;
}

interface OpeningSetting {
  readonly title: { readonly size: number; readonly leading: number };
  readonly lead: { readonly size: number; readonly leading: number };
}

const smallest: OpeningSetting = {
  title: { size: 30, leading: 40 },
  lead: { size: 18, leading: 28 },
};
const settings: readonly OpeningSetting[] = [
  { title: { size: 64, leading: 80 }, lead: { size: 30, leading: 44 } },
  { title: { size: 56, leading: 68 }, lead: { size: 24, leading: 38 } },
  { title: { size: 52, leading: 68 }, lead: { size: 24, leading: 38 } },
  { title: { size: 36, leading: 48 }, lead: { size: 24, leading: 38 } },
  { title: { size: 36, leading: 48 }, lead: { size: 20, leading: 32 } },
  smallest,
];
const kickerHeight = 32;
const leadGap = 16;
const bylineSetting = { size: 18, leading: 28, gap: 20, between: 32 } as const;
/** Beside a rule between title and lead, over `leadGap`. */
const mostRuleAir = 24;
/** Above the lead: where room is short, the rule stays clear of the title's descenders. */
const highestRule = -4;
const subtitleSetting = { size: 24, leading: 36, lines: 2 } as const;

/** The words of cover, section and closing, in the largest setting that leaves the scene alone. */
export function Opening(props: OpeningProps) {
  const { kicker, title, subtitle, lead, byline = [], width, height, kickerWidth = width } = props;
  const said = byline.filter((text) => text !== undefined);
  const { locale } = useSlides();
  const bylines = bylineLines(said, width, locale);
  const bylineHeight = bylines === 0 ? 0 : bylineSetting.gap + bylines * bylineSetting.leading;
  const { openingRule } = useSheet().drawnLook.composition;
  const fixed =
    (kicker ? kickerHeight : 0) + leadGap + subtitleHeight(subtitle, width, locale) + bylineHeight;
  // The longest words may not lose a line to who and when.
  const roomIn = (setting: OpeningSetting) =>
    height - fixed + (setting === smallest ? bylineHeight : 0);
  const roomForTitle = (setting: OpeningSetting) =>
    Math.max(Math.floor((roomIn(setting) - setting.lead.leading) / setting.title.leading), 1);
  const titleHeight = ({ size, leading }: OpeningSetting['title']) =>
    lineCount(title, { width, size, weight: 700 }, locale) * leading;
  const leadRoom = (setting: OpeningSetting) => roomIn(setting) - titleHeight(setting.title);
  const fits = (setting: OpeningSetting) =>
    lineCount(lead, { width, size: setting.lead.size }, locale) * setting.lead.leading <=
    leadRoom(setting);
  const setting = settings.find(fits) ?? smallest;
  const titleLines = roomForTitle(setting);
  const leadHeight =
    lineCount(lead, { width, size: setting.lead.size }, locale) * setting.lead.leading;
  // What the words leave gives the rule air; they never give way to it.
  const air =
    openingRule === 'lead' ? Math.min(Math.max(leadRoom(setting) - leadHeight, 0), mostRuleAir) : 0;
  const titleRoom = { width, lines: titleLines, size: setting.title.size, weight: 700 } as const;
  const subtitleRoom = { width, lines: subtitleSetting.lines, size: 24, weight: 500 } as const;
  const titleExcess = useExcess(title, titleRoom);
  const subtitleExcess = useExcess(subtitle, subtitleRoom);
  return (
    <div className={styles['opening-words']} data-enters="rise" style={{ maxWidth: width }}>
      {kicker && openingRule === 'kicker' && <HeadRule />}
      {kicker && (
        <p className={styles['slide-kicker']} style={{ maxWidth: kickerWidth }}>
          <Words text={kicker} />
        </p>
      )}
      <h1
        className={classNames(styles['opening-title'], titleExcess > 0 && styles['clamped'])}
        data-text={textNameOf(title)}
        data-clamped={titleExcess || undefined}
        style={{
          fontSize: setting.title.size,
          lineHeight: `${setting.title.leading}px`,
          ...(titleExcess > 0 && { WebkitLineClamp: titleLines }),
        }}
      >
        <Rich text={title} />
      </h1>
      {subtitle && (
        <p
          className={classNames(
            styles['opening-subtitle'],
            subtitleExcess > 0 && styles['clamped'],
          )}
          data-text={textNameOf(subtitle)}
          data-clamped={subtitleExcess || undefined}
          {...(subtitleExcess > 0 && { style: { WebkitLineClamp: subtitleSetting.lines } })}
        >
          <Rich text={subtitle} />
        </p>
      )}
      <div
        className={styles['opening-lead']}
        style={{
          fontSize: setting.lead.size,
          lineHeight: `${setting.lead.leading}px`,
          ...(air > 0 && { paddingTop: air }),
        }}
      >
        {openingRule === 'lead' && (
          <div
            className={styles['opening-rule']}
            aria-hidden="true"
            style={{ top: Math.max((air - leadGap) / 2, highestRule) }}
          />
        )}
        <Clamped
          className={styles['opening-lead-text']}
          text={lead}
          width={width}
          size={setting.lead.size}
          lines={Math.max(Math.floor(leadRoom(setting) / setting.lead.leading), 1)}
        />
      </div>
      {said.length > 0 && (
        <div className={styles['opening-byline']} data-lines={bylines}>
          {said.map((text) => (
            <Clamped
              key={textNameOf(text)}
              className={styles['opening-byline-text']}
              text={text}
              width={width}
              size={bylineSetting.size}
              lines={1}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** Who and when stand beside each other where the width has room for both. */
function bylineLines(said: readonly RichText[], width: number, locale: Locale): number {
  const { size, between } = bylineSetting;
  const needed = said.reduce(
    (sum, text) => sum + textWidth(plainText(text), { size, weight: 500 }, locale) + between,
    -between,
  );
  return needed <= width ? Math.min(said.length, 1) : said.length;
}

function subtitleHeight(subtitle: RichText | null, width: number, locale: Locale): number {
  return subtitle
    ? Math.min(
        lineCount(subtitle, { width, size: subtitleSetting.size }, locale),
        subtitleSetting.lines,
      ) *
        subtitleSetting.leading +
        8
    : 0;
}
