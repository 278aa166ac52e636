import type { RichText } from '../../shared/deck/bound-slide.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import styles from '../styles/slide.module.css';
import { Clamped } from './Clamped.tsx';
import { Words } from './FigureText.tsx';
import titleStyles from './picture-title.module.css';
import { HeadRule } from './SlideMaster.tsx';
import { useSlides } from './slide-context.ts';
import { lineCount } from './text-height.ts';

export interface TitledSlide {
  readonly title: RichText;
  readonly subtitle: RichText | null;
  readonly section: { readonly name: Parameters<typeof inLocale>[0] };
}

const settings = [
  { size: 36, leading: 46 },
  { size: 30, leading: 40 },
  { size: 24, leading: 32 },
] as const;
const most = 3;
const kickerHeight = 32;
const subtitleSetting = { size: 20, leading: 32 } as const;

interface TitleSetting {
  readonly size: number;
  readonly leading: number;
  readonly lines: number;
}

/** The largest setting in which a title takes no more than three lines of a width. */
function titleSetting(title: RichText, width: number, locale: Locale): TitleSetting {
  const [largest, ...others] = settings.map((one) => ({
    ...one,
    lines: lineCount(title, { width, size: one.size, weight: 700 }, locale),
  })) as [TitleSetting, ...TitleSetting[]];
  return [largest, ...others].find(({ lines }) => lines <= most) ?? others.at(-1) ?? largest;
}

/** How high `PictureTitle` is, in units of the sheet. */
export function pictureTitleHeight(
  { title, subtitle }: Omit<TitledSlide, 'section'>,
  width: number,
  locale: Locale,
): number {
  const { leading, lines } = titleSetting(title, width, locale);
  return kickerHeight + lines * leading + (subtitle ? subtitleSetting.leading + 4 : 0);
}

/** Section, title and subtitle in a column beside or within a picture. */
export function PictureTitle({ slide, width }: { slide: TitledSlide; width: number }) {
  const { locale } = useSlides();
  const { size, leading, lines } = titleSetting(slide.title, width, locale);
  return (
    <header className={styles['slide-head']}>
      <HeadRule />
      <p className={styles['slide-kicker']}>
        <Words text={inLocale(slide.section.name, locale)} />
      </p>
      <div style={{ width, fontSize: size, lineHeight: `${leading}px` }}>
        <Clamped
          as="h1"
          className={titleStyles['title']}
          text={slide.title}
          width={width}
          size={size}
          lines={lines}
        />
      </div>
      {slide.subtitle && (
        <div
          style={{
            width,
            marginTop: 4,
            fontSize: subtitleSetting.size,
            lineHeight: `${subtitleSetting.leading}px`,
          }}
        >
          <Clamped
            className={styles['opening-lead-text']}
            text={slide.subtitle}
            width={width}
            size={subtitleSetting.size}
            lines={1}
          />
        </div>
      )}
    </header>
  );
}
