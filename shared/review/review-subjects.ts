import { bindTitle } from '../deck/bind-slide.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Review } from '../model/review.ts';

/** Reviews as they are printed: the titles of slides with their figures, not with references. */
export function withSubjectsRead(reviews: readonly Review[], briefing: Briefing): Review[] {
  return reviews.map((review) => ({
    ...review,
    subject: {
      zh: bindTitle(review.subject, briefing, 'zh-CN'),
      en: bindTitle(review.subject, briefing, 'en'),
    },
  }));
}
