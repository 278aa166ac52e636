import { type ReviewPart, reviewPages } from '../../shared/export/pages/review-pages.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { PrintJob } from '../../shared/model/print-job.ts';
import meetingPagesStyles from './meeting-pages.module.css';
import printStyles from './print.module.css';
import styles from './review-pages.module.css';

type ReviewJob = Extract<PrintJob, { kind: 'reviews' }>;

interface Props {
  readonly job: ReviewJob;
  readonly briefing: Briefing;
}

/** The reviews of a deck, slide by slide, on as many sheets as they need. */
export function ReviewPages({ job: { reviews, locale }, briefing: { deck, snapshot } }: Props) {
  const pages = reviewPages(reviews, deck);
  return pages.map((parts, index) => (
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
        {reviews.length === 0 && (
          <p className={styles['review-none']}>{translate(locale, 'reviews.none')}</p>
        )}
        {parts.map((part) => (
          <Part key={part.review.id} part={part} locale={locale} />
        ))}
      </section>
      <p className={meetingPagesStyles['meeting-page-number']}>
        {index + 1} / {pages.length}
      </p>
    </div>
  ));
}

function Part({ part, locale }: { readonly part: ReviewPart; readonly locale: Locale }) {
  const { review, number, text, continued } = part;
  const { anchor, subject, kind, author, resolved, at } = review;
  const about =
    number === null
      ? translate(locale, `reviews.about-${anchor.about}`)
      : translate(locale, 'reviews.slide-number', { number });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const facts = [
    translate(locale, `reviews.kind-${kind}`),
    author,
    day.format(Date.parse(at)),
    kind !== 'approved' && translate(locale, resolved ? 'reviews.resolved' : 'reviews.open'),
    continued && translate(locale, 'reviews.continued'),
  ].filter(Boolean);
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
