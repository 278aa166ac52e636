import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import {
  pinsOn,
  type ReviewPage,
  type ReviewPart,
  reviewPages,
} from '../../shared/export/pages/review-pages.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { PrintJob } from '../../shared/model/print-job.ts';
import { stageSize } from '../../shared/model/stage.ts';
import meetingPagesStyles from './meeting-pages.module.css';
import { PageSlide } from './PageSlide.tsx';
import printStyles from './print.module.css';
import styles from './review-pages.module.css';

type ReviewJob = Extract<PrintJob, { kind: 'reviews' }>;

interface Props {
  readonly job: ReviewJob;
  readonly briefing: Briefing;
  readonly all: readonly BindResult[];
  /** How many pages to draw now. */
  readonly drawn: number;
}

/** How wide a slide stands beside its comments, CSS px. */
const slideWidth = 752;

/** The pages of the reviews, each with the slide that it shows; null where it shows none. */
export function reviewSheets(
  { reviews }: ReviewJob,
  { deck }: Briefing,
  all: readonly BindResult[],
): { readonly page: ReviewPage; readonly result: BindResult | null }[] {
  return reviewPages(reviews, deck).map((page) => ({
    page,
    result: all.find((result) => slideKeyOf(result) === page.slide) ?? null,
  }));
}

/** The reviews of a deck: each slide beside its comments and their answers, on as many sheets as they need. */
export function ReviewPages({ job, briefing, all, drawn }: Props) {
  const { locale, passed } = job;
  const { deck, snapshot } = briefing;
  const sheets = reviewSheets(job, briefing, all);
  return sheets.slice(0, drawn).map(({ page, result }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pages are drawn once, in this order
    <div key={index} className={printStyles['print-page']} data-print-page>
      <section className={meetingPagesStyles['meeting-page']}>
        <header>
          <h1>{inLocale(deck.title, locale)}</h1>
          <p>
            {translate(locale, 'reviews.title')} ·{' '}
            {translate(locale, 'export.snapshot', { id: snapshot.id })}
          </p>
        </header>
        {page.parts.length === 0 && (
          <p className={styles['review-none']}>{translate(locale, 'reviews.none')}</p>
        )}
        {result ? (
          <Beside page={page} locale={locale} />
        ) : (
          page.parts.map((part) => <Alone key={part.review.id} part={part} locale={locale} />)
        )}
      </section>
      {result && <PinnedSlide page={page} result={result} />}
      {passed && (
        <p className={meetingPagesStyles['meeting-drawn']}>
          {translate(locale, `review-turn.${passed.turn}`)} ·{' '}
          {translate(locale, 'review-turn.by', {
            author: passed.author,
            at: momentOf(passed.at, locale),
          })}
        </p>
      )}
      <p className={meetingPagesStyles['meeting-page-number']}>
        {index + 1} / {sheets.length}
      </p>
    </div>
  ));
}

/** A slide with the places that comments point at. It stands outside of the page's text, whose styles are none of its own. */
function PinnedSlide({ page, result }: { readonly page: ReviewPage; readonly result: BindResult }) {
  return (
    <div className={styles['review-sheet']}>
      <PageSlide result={result} width={slideWidth} ink={null} />
      {pinsOn(page).map(({ pin, mark, resolved }) => (
        <span
          key={mark}
          className={styles['review-pin']}
          data-resolved={resolved}
          style={{
            left: `${(pin.x / stageSize.width) * 100}%`,
            top: `${(pin.y / stageSize.height) * 100}%`,
          }}
        >
          {mark}
        </span>
      ))}
    </div>
  );
}

/** What was said of the slide that stands at its left. */
function Beside({ page, locale }: { readonly page: ReviewPage; readonly locale: Locale }) {
  const [first] = page.parts;
  return (
    <>
      <h2 className={styles['review-slide-title']}>
        {translate(locale, 'reviews.slide-number', { number: first?.number ?? '' })}{' '}
        <span className={styles['review-subject']}>
          {first && inLocale(first.review.subject, locale)}
        </span>
      </h2>
      <div className={styles['review-column']}>
        {page.parts.map((part) => (
          <article
            key={part.review.id}
            className={styles['review-said']}
            data-reply={part.review.replyTo !== null}
          >
            <h3>
              {part.mark !== null && (
                <span className={styles['review-mark']} data-resolved={part.review.resolved}>
                  {part.mark}
                </span>
              )}
              <span>{kindOf(part, locale)}</span>
              <span className={styles['review-author']}>{part.review.author}</span>
            </h3>
            <p className={styles['review-when']}>
              {[momentOf(part.review.at, locale), ...stateOf(part, locale)].join(' · ')}
            </p>
            {part.text !== '' && <p className={styles['review-words']}>{part.text}</p>}
          </article>
        ))}
      </div>
    </>
  );
}

function Alone({ part, locale }: { readonly part: ReviewPart; readonly locale: Locale }) {
  const { review, number, text } = part;
  const { anchor, subject, author, resolved, at } = review;
  const about =
    number === null
      ? translate(locale, `reviews.about-${anchor.about}`)
      : translate(locale, 'reviews.slide-number', { number });
  const facts = [kindOf(part, locale), author, momentOf(at, locale), ...stateOf(part, locale)];
  return (
    <article className={styles['review-part']} data-resolved={resolved}>
      <h2>
        {about} <span className={styles['review-subject']}>{inLocale(subject, locale)}</span>
        <span className={styles['review-facts']}>{facts.join(' · ')}</span>
      </h2>
      {text !== '' && <p className={styles['review-text']}>{text}</p>}
    </article>
  );
}

function kindOf({ review: { kind, replyTo } }: ReviewPart, locale: Locale): string {
  return translate(locale, replyTo === null ? `reviews.kind-${kind}` : 'reviews.reply');
}

/** Whether it is settled, where it asks for anything, and whether it began on an earlier page. */
function stateOf({ review, continued }: ReviewPart, locale: Locale): string[] {
  const { kind, replyTo, resolved } = review;
  const isAsking = kind !== 'approved' && replyTo === null;
  return [
    ...(isAsking ? [translate(locale, resolved ? 'reviews.resolved' : 'reviews.open')] : []),
    ...(continued ? [translate(locale, 'reviews.continued')] : []),
  ];
}

function momentOf(at: string, locale: Locale): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return day.format(Date.parse(at));
}
