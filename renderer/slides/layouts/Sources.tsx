import { type BoundSlideOf, plainText, type RichText } from '../../../shared/domain/bind-slide.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { Clamped } from '../Clamped.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount } from '../text-height.ts';

const listWidth = 448;
const methodWidth = 592;
const numberWidth = 48;
const line = 32;
const titleSize = 30;
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
  const noteLines = Math.max(Math.floor((room - 17 - 3 * 42 - 12 - 12 - 24 - 24) / line), 1);
  const { height, size, leading, lines } = stepFit(body.method, content.height, locale);
  return (
    <div className="sources">
      <ul className="sources-list" style={{ width: listWidth }}>
        {body.sources.map((source) => (
          <li key={source.key}>
            <Clamped
              className="sources-title"
              text={[inLocale(source.title, locale)]}
              width={listWidth}
              size={titleSize}
              lines={3}
            />
            {(source.publisher || source.datePublished) && (
              <p className="sources-detail">
                {[source.publisher, source.datePublished]
                  .filter(Boolean)
                  .join(locale === 'en' ? ', ' : '，')}
              </p>
            )}
            <Clamped
              className="sources-detail"
              text={[inLocale(source.locatorNote, locale)]}
              width={listWidth}
              size={20}
              lines={noteLines}
            />
            <p className="sources-hash">SHA-256 {source.sha256.slice(0, 16)}…</p>
          </li>
        ))}
      </ul>
      <ol className="sources-method" style={{ fontSize: size, lineHeight: `${leading}px` }}>
        {body.method.map((step) => (
          <li key={plainText(step)} style={{ height }}>
            <Clamped
              className="sources-step"
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
