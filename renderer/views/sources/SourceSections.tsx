import { type KeyboardEvent, memo } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type {
  Extract,
  SourceParagraph,
  SourceSection,
} from '../../../shared/search/source-extracts.ts';
import { slidesShowing } from '../../figures/related.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './sources.module.css';

/** How a paragraph is named on screen: `2 4`, section and paragraph. */
export function paragraphId(section: number, paraNo: number | undefined): string {
  return paraNo === undefined ? `${section}` : `${section} ${paraNo}`;
}

interface SourceSectionsProps {
  readonly sections: readonly SourceSection[];
  /** Whether they are sheets, with rows. */
  readonly isTable: boolean;
  readonly results: readonly BindResult[];
  readonly locale: Locale;
  /** The extract whose details are shown. */
  readonly chosen: string | null;
  /** The paragraph that a way led to. */
  readonly place: string | null;
  readonly onChoose: (extract: string) => void;
}

/** The source from its beginning to its end. Up and down go from extract to extract. */
export function SourceSections({ sections, isTable, ...shared }: SourceSectionsProps) {
  const message = useMessages();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons in it
    <div className={styles['sources-sections']} onKeyDown={moveBetweenExtracts}>
      {sections.map(({ number, heading, paragraphs }) => (
        <section
          key={number}
          className={styles['sources-section']}
          data-section={number}
          data-place={paragraphId(number, undefined)}
          tabIndex={-1}
        >
          <h2 className={styles['sources-heading']}>
            <span className={styles['sources-muted']}>
              {number === 0
                ? message('sources.introduction')
                : message(isTable ? 'sources.sheet' : 'sources.section', { number })}
            </span>
            {heading && <span lang="zh-CN">{heading}</span>}
          </h2>
          {paragraphs.map((paragraph) => (
            <Paragraph
              key={paragraph.number}
              section={number}
              paragraph={paragraph}
              isTable={isTable}
              {...shared}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function moveBetweenExtracts(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[placeOfKey(event)];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-extract]')];
  const at = rows.indexOf(event.target);
  const next = rows[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

type ParagraphProps = Omit<SourceSectionsProps, 'sections'> & {
  readonly section: number;
  readonly paragraph: SourceParagraph;
};

const Paragraph = memo(function Paragraph({
  section,
  paragraph: { number, text, extracts },
  isTable,
  results,
  locale,
  chosen,
  place,
  onChoose,
}: ParagraphProps) {
  const message = useMessages();
  const id = paragraphId(section, number);
  return (
    <div
      className={styles['sources-paragraph']}
      data-place={id}
      data-quiet={extracts.length === 0}
      data-asked={id === place}
      tabIndex={-1}
    >
      <h3 className={styles['sources-number']}>
        {message(isTable ? 'sources.row' : 'sources.paragraph', { number })}
      </h3>
      {text !== null && (
        <p className={styles['sources-text']} lang="zh-CN">
          {text}
        </p>
      )}
      {extracts.length === 0 ? (
        <p className={styles['sources-quiet']}>{message('sources.nothing-taken')}</p>
      ) : (
        <ul className={styles['sources-extracts']}>
          {extracts.map((extract) => (
            <li key={extract.key}>
              <button
                type="button"
                className={styles['sources-extract']}
                data-testid="sources-extract"
                data-extract={extract.key}
                data-kind={extract.kind}
                aria-pressed={extract.key === chosen}
                onClick={() => onChoose(extract.key)}
              >
                <ExtractLine extract={extract} results={results} locale={locale} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

function ExtractLine({
  extract,
  results,
  locale,
}: {
  readonly extract: Extract;
  readonly results: readonly BindResult[];
  readonly locale: Locale;
}) {
  const message = useMessages();
  switch (extract.kind) {
    case 'figure': {
      const { label, printed } = bindFigure(extract.figure, locale);
      const slides = slidesShowing(extract.figure, results).map((slide) => slide.number);
      return (
        <>
          <q className={styles['sources-raw']} lang="zh-CN">
            {extract.rawText}
          </q>
          <span className={styles['sources-name']}>{label}</span>
          <span className={styles['sources-value']}>{printed}</span>
          <span className={styles['sources-slides']}>
            {slides.length > 0 &&
              message('figure.slide', { number: slides.join(locale === 'en' ? ', ' : '、') })}
          </span>
        </>
      );
    }
    case 'goal':
      return (
        <>
          <span className={styles['sources-kind']}>{message('sources.goal')}</span>
          <span className={`${styles['sources-name']} ${styles['sources-name-wide']}`}>
            {inLocale(extract.goal.statement, locale)}
          </span>
        </>
      );
    case 'milestone':
      return (
        <>
          <span className={styles['sources-kind']}>{message('sources.milestone')}</span>
          <span className={`${styles['sources-name']} ${styles['sources-name-wide']}`}>
            {inLocale(extract.milestone.title, locale)}
          </span>
          <span className={styles['sources-slides']}>
            {formatPeriod(extract.milestone.date, locale)}
          </span>
        </>
      );
  }
}
