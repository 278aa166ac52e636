import type { EditedEntity } from '../model/edit.ts';
import type { Fields } from './mergeable.ts';

/** What the other side changed, or both did, about one thing. */
export interface MergeItem {
  readonly entity: EditedEntity;
  readonly owner: string | null;
  readonly name: string;
  readonly place: number | null;
  /** Null where it is not there. */
  readonly ours: Fields | null;
  readonly theirs: Fields | null;
  /** As it was before either changed it; null where it was not there, or nobody knows. */
  readonly before: Fields | null;
  /** What it becomes where both changed the same: with our side of that, and with theirs. */
  readonly withOurs: Fields | null;
  readonly withTheirs: Fields | null;
  /** What both changed, each otherwise; empty where only the other side did. Whole things have `[]` in it. */
  readonly open: readonly OpenPart[];
  /** Why it comes though we had removed it: something that comes needs it. */
  readonly neededBy: string | null;
}

/** What both sides changed, each otherwise: some fields, or the thing as a whole. */
export interface OpenPart {
  readonly fields: readonly string[];
  /** When each side changed it last, and who did; null where nobody knows. */
  readonly ours: Changed | null;
  readonly theirs: Changed | null;
}

export interface Changed {
  readonly at: string;
  readonly actor: string;
}
