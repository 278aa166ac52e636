import { orderedReviews } from '../../../shared/export/pages/review-pages.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { Review } from '../../../shared/model/review.ts';
import { sheetCsv } from './csv.ts';
import { localTime } from './meeting-csv.ts';

const columns = [
  ...(['about', 'number', 'subject', 'kind', 'text', 'author', 'at', 'resolved'] as const),
  ...(['device', 'id', 'reply-to', 'place'] as const),
] as const;

/** Reviews as a table, in the order of the deck. */
export function reviewCsv(reviews: readonly Review[], deck: Deck, locale: Locale): string {
  const rows = orderedReviews(reviews, deck).map(({ review, number }) => [
    translate(locale, `reviews.about-${review.anchor.about}`),
    number,
    inLocale(review.subject, locale),
    translate(locale, review.replyTo ? 'reviews.reply' : `reviews.kind-${review.kind}`),
    review.text,
    review.author,
    localTime(Date.parse(review.at)),
    // An approval and an answer ask for nothing.
    review.kind === 'approved' || review.replyTo
      ? null
      : translate(locale, review.resolved ? 'reviews.resolved' : 'reviews.open'),
    review.device?.name ?? null,
    review.id,
    review.replyTo,
    review.pin && `${review.pin.x}, ${review.pin.y}`,
  ]);
  return sheetCsv(
    columns.map((key) => translate(locale, `reviews.column-${key}`)),
    rows,
  );
}
