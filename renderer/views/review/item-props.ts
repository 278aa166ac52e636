import type { Briefing } from '../../../shared/model/briefing.ts';
import type { NewForm } from '../../../shared/model/built-in-slide.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import type { Review, ReviewAnchor, ReviewPin } from '../../../shared/model/review.ts';
import type { PassDraft } from '../../../shared/model/review-turn.ts';
import type { ReviewItem } from './items.ts';
import type { OpenForms } from './use-open-forms.ts';

/** What can be done in a review; each says whether it was done. */
export interface ReviewActions {
  readonly add: (
    anchor: ReviewAnchor,
    said: { readonly kind: Review['kind']; readonly text: string; readonly pin: ReviewPin | null },
  ) => Promise<boolean>;
  readonly reply: (to: RecordId, text: string) => Promise<boolean>;
  readonly change: (id: RecordId, text: string, pin: ReviewPin | null) => Promise<boolean>;
  readonly resolve: (review: Review) => Promise<boolean>;
  /** A comment with its answers, or one answer. */
  readonly remove: (review: Review) => Promise<boolean>;
  /** The briefing as a whole goes to somebody else. */
  readonly pass: (passed: Pick<PassDraft, 'turn' | 'note' | 'seen'>) => Promise<boolean>;
  /** Of a built-in slide that a person changed. */
  readonly takeNewForm: (newForm: NewForm) => Promise<boolean>;
  readonly keepOwnForm: (slide: SlideKey) => Promise<boolean>;
}

/** What every entry of the document is given. */
export interface ReviewItemProps<Item extends ReviewItem = ReviewItem> {
  readonly item: Item;
  /** The keys are about it. */
  readonly current: boolean;
  readonly briefing: Briefing;
  readonly author: string;
  readonly forms: OpenForms;
  readonly actions: ReviewActions;
  /** Typed digits belong to a name. */
  readonly onName: (typed: string) => void;
  readonly onCurrent: () => void;
}
