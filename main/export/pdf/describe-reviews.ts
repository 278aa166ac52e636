import { reviewPages } from '../../../shared/export/pages/review-pages.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { PdfDescription } from './describe-pdf.ts';

/** What the PDF of the reviews says about itself; it is as old as the last of them. */
export function describeReviews(
  reviews: readonly Review[],
  { deck, snapshot }: Briefing,
  locale: Locale,
  program: string,
): PdfDescription {
  const title = inLocale(deck.title, locale);
  const section = translate(locale, 'reviews.title');
  const latest =
    reviews
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? snapshot.changedAt;
  return {
    title: `${title} ${section}`,
    subject: translate(locale, 'export.subject', { deck: title, id: snapshot.id }),
    snapshot: snapshot.id,
    hash: null,
    locale,
    changedAt: new Date(latest),
    program,
    pages: reviewPages(reviews, deck).map(({ parts }, index) => {
      const first = parts[0]?.review;
      const title = first ? inLocale(first.subject, locale) : section;
      return {
        part: null,
        entries: [{ section, title }],
        label: { prefix: '', number: index + 1 },
      };
    }),
  };
}
