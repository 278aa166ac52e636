import type { Briefing } from '../../../shared/model/briefing.ts';
import { FigureEntry } from './FigureEntry.tsx';
import type { ReviewItem } from './items.ts';
import type { ReviewActions } from './ReviewDesk.tsx';
import { SlideEntry } from './SlideEntry.tsx';
import type { OpenForms } from './use-open-forms.ts';

export interface EntryProps<Item extends ReviewItem = ReviewItem> {
  readonly item: Item;
  /** The keys are about it. */
  readonly current: boolean;
  readonly briefing: Briefing;
  readonly author: string;
  readonly forms: OpenForms;
  readonly actions: ReviewActions;
  readonly onCurrent: () => void;
}

/** One stop of the document. */
export function Entry({ item, ...shared }: EntryProps) {
  const { current, onCurrent } = shared;
  return (
    <article
      className="review-entry"
      data-entry={item.id}
      data-kind={item.kind}
      aria-current={current}
      tabIndex={-1}
      onFocus={onCurrent}
      onPointerDown={onCurrent}
    >
      {item.kind === 'slide' ? (
        <SlideEntry item={item} {...shared} />
      ) : (
        <FigureEntry item={item} {...shared} />
      )}
    </article>
  );
}
