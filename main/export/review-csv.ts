import { stringify } from 'csv-stringify/sync';
import { orderedReviews } from '../../shared/domain/review-pages.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Deck } from '../../shared/model/deck.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { Review } from '../../shared/model/review.ts';
import { localTime } from './meeting-csv.ts';

const columns = ['about', 'number', 'subject', 'kind', 'text', 'author', 'at', 'resolved'] as const;

/**
 * Reviews as a table, in the order of the deck. With a byte order mark, by which Excel knows UTF-8,
 * and no cell that a sheet takes for a formula.
 */
export function reviewCsv(reviews: readonly Review[], deck: Deck, locale: Locale): string {
  const rows = orderedReviews(reviews, deck).map(({ review, number }) => ({
    about: translate(locale, `reviews.about-${review.anchor.about}`),
    number: number ?? '',
    subject: inLocale(review.subject, locale),
    kind: translate(locale, `reviews.kind-${review.kind}`),
    text: review.text,
    author: review.author,
    at: localTime(Date.parse(review.at)),
    // An approval asks for nothing.
    resolved:
      review.kind === 'approved'
        ? ''
        : translate(locale, review.resolved ? 'reviews.resolved' : 'reviews.open'),
  }));
  return stringify(rows, {
    bom: true,
    header: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: columns.map((key) => ({ key, header: translate(locale, `reviews.column-${key}`) })),
  });
}
