import {
  type BoundSlideOf,
  plainText,
  type RichText,
} from '../../../../shared/deck/bound-slide.ts';
import { inLocale, type Locale } from '../../../../shared/model/localized.ts';
import type { Source } from '../../../../shared/model/source.ts';
import { Clamped } from '../../Clamped.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './sources.module.css';

const listWidth = 448;
const methodWidth = 592;
const numberWidth = 48;
/** Hairline, the space under it, the hash, and the gap to the next document. */
const listFrame = 17 + 12 + 36 + 24;
const listSettings = [
  { title: { size: 36, leading: 50 }, detail: { size: 24, leading: 38 } },
  { title: { size: 30, leading: 42 }, detail: { size: 20, leading: 32 } },
] as const;
const smallestList = listSettings[1];
/** Hairline and the space around a step. */
const stepFrame = 17;
const stepSettings = [
  { size: 24, leading: 36 },
  { size: 20, leading: 30 },
  { size: 18, leading: 26 },
] as const;

/** The documents that the deck reads from, and how it reads them. */
export function Sources({ slide: { body } }: { slide: BoundSlideOf<'sources'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const room = content.height / body.sources.length;
  const { title, detail } = listFit(body.sources, room, locale);
  const noteLines = Math.max(
    Math.floor((room - listFrame - 3 * title.leading) / detail.leading),
    title === smallestList.title ? 1 : Infinity,
  );
  const { height, size, leading, lines } = stepFit(body.method, content.height, locale);
  return (
    <div className={styles['sources']}>
      <ul className={styles['sources-list']} style={{ width: listWidth }}>
        {body.sources.map((source) => (
          <li key={source.key}>
            <div style={{ fontSize: title.size, lineHeight: `${title.leading}px` }}>
              <Clamped
                className={styles['sources-title']}
                text={[inLocale(source.title, locale)]}
                width={listWidth}
                size={title.size}
                lines={3}
              />
            </div>
            <div style={{ fontSize: detail.size, lineHeight: `${detail.leading}px` }}>
              {(source.publisher || source.datePublished) && (
                <p className={styles['sources-detail']}>
                  {[source.publisher, source.datePublished]
                    .filter(Boolean)
                    .join(locale === 'en' ? ', ' : '，')}
                </p>
              )}
              <Clamped
                className={styles['sources-detail']}
                text={[inLocale(source.locatorNote, locale)]}
                width={listWidth}
                size={detail.size}
                lines={noteLines}
              />
            </div>
            {source.sha256 !== null && (
              <p className={styles['sources-hash']}>SHA-256 {source.sha256.slice(0, 16)}…</p>
            )}
          </li>
        ))}
      </ul>
      <ol
        className={styles['sources-method']}
        style={{ fontSize: size, lineHeight: `${leading}px` }}
      >
        {body.method.map((step, index) => (
          <li key={plainText(step)} style={{ height }}>
            <span className={styles['sources-number']}>{index + 1}</span>
            <Clamped
              className={styles['sources-step']}
              text={step}
              width={methodWidth - numberWidth}
              size={size}
              lines={lines}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The largest words in which every document shows all of its own. */
function listFit(sources: readonly Source[], room: number, locale: Locale) {
  const lines = (text: string, size: number) =>
    lineCount([text], { width: listWidth, size }, locale);
  const fitting = listSettings.find(({ title, detail }) =>
    sources.every((source) => {
      const dated = source.publisher || source.datePublished ? 12 + detail.leading : 0;
      const needed =
        Math.min(lines(inLocale(source.title, locale), title.size), 3) * title.leading +
        lines(inLocale(source.locatorNote, locale), detail.size) * detail.leading;
      return listFrame + needed + dated <= room;
    }),
  );
  return fitting ?? smallestList;
}

/** Rows of one height, over the whole slide where there are enough; the largest words that fit. */
function stepFit(method: readonly RichText[], room: number, locale: Locale) {
  const height = Math.min(room / method.length, 120);
  const width = methodWidth - numberWidth;
  const most = (leading: number) => Math.max(Math.floor((height - stepFrame) / leading), 1);
  const fitting = stepSettings.find(({ size, leading }) =>
    method.every((step) => lineCount(step, { width, size }, locale) <= most(leading)),
  );
  const setting = fitting ?? stepSettings[2];
  return { ...setting, height, lines: most(setting.leading) };
}
