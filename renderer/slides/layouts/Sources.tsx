import { type BoundSlideOf, plainText } from '../../../shared/domain/bind-slide.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { Rich } from '../FigureText.tsx';
import { useSlides } from '../slide-context.ts';

/** The documents that the deck reads from, and how it reads them. */
export function Sources({ slide: { body } }: { slide: BoundSlideOf<'sources'> }) {
  const { locale } = useSlides();
  return (
    <div className="sources">
      <ul className="sources-list">
        {body.sources.map((source) => (
          <li key={source.key}>
            <p className="sources-title">{inLocale(source.title, locale)}</p>
            {(source.publisher || source.datePublished) && (
              <p className="sources-detail">
                {[source.publisher, source.datePublished]
                  .filter(Boolean)
                  .join(locale === 'en' ? ', ' : '，')}
              </p>
            )}
            <p className="sources-detail">{inLocale(source.locatorNote, locale)}</p>
            <p className="sources-hash">SHA-256 {source.sha256.slice(0, 16)}…</p>
          </li>
        ))}
      </ul>
      <ol className="sources-method">
        {body.method.map((step) => (
          <li key={plainText(step)}>
            <Rich text={step} />
          </li>
        ))}
      </ol>
    </div>
  );
}
