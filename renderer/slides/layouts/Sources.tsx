import { type BoundSlideOf, plainText } from '../../../shared/domain/bind-slide.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { Clamped } from '../Clamped.tsx';
import { useSheet, useSlides } from '../slide-context.ts';

const listWidth = 424;
const methodWidth = 592;
const line = 32;
const stepLeading = 30;
const titleSize = 30;

/** The documents that the deck reads from, and how it reads them. */
export function Sources({ slide: { body } }: { slide: BoundSlideOf<'sources'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const room = content.height / body.sources.length;
  const noteLines = Math.max(Math.floor((room - 17 - 3 * 42 - 12 - 12 - 24 - 24) / line), 1);
  const stepLines = Math.max(
    Math.floor((content.height / body.method.length - 17) / stepLeading),
    1,
  );
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
      <ol className="sources-method" style={{ height: content.height }}>
        {body.method.map((step) => (
          <li key={plainText(step)}>
            <Clamped
              className="sources-step"
              text={step}
              width={methodWidth - 48}
              size={20}
              lines={stepLines}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
