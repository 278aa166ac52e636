import type { RichText } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import styles from '../styles/slide.module.css';
import { Clamped } from './Clamped.tsx';
import { Rich, Words } from './FigureText.tsx';
import { useSlides } from './slide-context.ts';
import { lineCount } from './text-height.ts';
import { textNameOf } from './text-name.ts';

interface OpeningProps {
  readonly kicker: string | null;
  readonly title: RichText;
  readonly subtitle: RichText | null;
  readonly lead: RichText;
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

const settings: readonly OpeningSetting[] = [
  { title: { size: 64, leading: 80 }, lead: { size: 30, leading: 44 } },
  { title: { size: 56, leading: 68 }, lead: { size: 24, leading: 38 } },
  { title: { size: 52, leading: 68 }, lead: { size: 24, leading: 38 } },
  { title: { size: 36, leading: 48 }, lead: { size: 24, leading: 38 } },
  { title: { size: 36, leading: 48 }, lead: { size: 20, leading: 32 } },
  { title: { size: 30, leading: 40 }, lead: { size: 18, leading: 28 } },
];
const kickerHeight = 32;
const leadGap = 16;
const subtitleSetting = { size: 24, leading: 36 } as const;

/** The words of cover, section and closing, in the largest setting that leaves the scene alone. */
export function Opening(props: OpeningProps) {
  const { kicker, title, subtitle, lead, width, height, kickerWidth = width } = props;
  const { locale } = useSlides();
  const fixed = (kicker ? kickerHeight : 0) + leadGap + subtitleHeight(subtitle, width, locale);
  const titleHeight = ({ size, leading }: OpeningSetting['title']) =>
    lineCount(title, { width, size, weight: 700 }, locale) * leading;
  const leadRoom = (setting: OpeningSetting) => height - fixed - titleHeight(setting.title);
  const fits = (setting: OpeningSetting) =>
    lineCount(lead, { width, size: setting.lead.size }, locale) * setting.lead.leading <=
    leadRoom(setting);
  const setting = settings.find(fits) ?? settings[settings.length - 1];
  if (!setting) return null;
  return (
    <div className={styles['opening-words']} data-enters="rise" style={{ maxWidth: width }}>
      {kicker && (
        <p className={styles['slide-kicker']} style={{ maxWidth: kickerWidth }}>
          <Words text={kicker} />
        </p>
      )}
      <h1
        className={styles['opening-title']}
        data-text={textNameOf(title)}
        style={{ fontSize: setting.title.size, lineHeight: `${setting.title.leading}px` }}
      >
        <Rich text={title} />
      </h1>
      {subtitle && (
        <p className={styles['opening-subtitle']} data-text={textNameOf(subtitle)}>
          <Rich text={subtitle} />
        </p>
      )}
      <div
        className={styles['opening-lead']}
        style={{ fontSize: setting.lead.size, lineHeight: `${setting.lead.leading}px` }}
      >
        <Clamped
          className={styles['opening-lead-text']}
          text={lead}
          width={width}
          size={setting.lead.size}
          lines={Math.max(Math.floor(leadRoom(setting) / setting.lead.leading), 1)}
        />
      </div>
    </div>
  );
}

function subtitleHeight(subtitle: RichText | null, width: number, locale: Locale): number {
  return subtitle
    ? lineCount(subtitle, { width, size: subtitleSetting.size }, locale) * subtitleSetting.leading +
        8
    : 0;
}
