import { statSync } from 'node:fs';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { ComparedContent, Content } from '../../../shared/model/content.ts';
import type { Damage } from '../../../shared/model/damage.ts';
import type { Difference, OtherState } from '../../../shared/model/difference.ts';
import type { RecordFacets } from '../../../shared/model/records.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { BackupTasks } from './backup-tasks.ts';

/** A store's content with the name of its state. */
export interface NamedContent<Held extends ComparedContent = Content> {
  readonly content: Held;
  readonly snapshot: Snapshot;
  /** Its comments; absent of a state that keeps none. */
  readonly reviews?: readonly Review[];
  /** The briefings of a bundle that has only some of its store's; null of all else. */
  readonly part?: readonly string[] | null;
}

interface NamedStores {
  /** The state that a store is in. @throws as `readOther` */
  readonly nameOf: (path: string) => Promise<Snapshot>;
  /** What of a store's content is no longer as it was written; of this store, too. Reads all of it. */
  readonly damageIn: (path: string) => Promise<Omit<Damage, 'copies'>>;
}

/** What takes as long as this store is large to read: over a connection of its own. */
interface HeavyReads {
  readonly facetsOf: (path: string) => Promise<RecordFacets>;
}

/** What stands on the disk beside the store that is open, and what is heavy to do with it. */
interface BesideStore extends NamedStores, HeavyReads {
  readonly backups: BackupTasks;
}

/** Other stores are read where they are asked for. */
interface ReadHere extends BesideStore {
  /** @throws as `readOther` */
  readonly contentOf: (path: string) => Promise<NamedContent>;
}

/** They are read and compared in another thread. */
interface ComparedElsewhere extends BesideStore {
  /**
   * Settled once nothing of it is left, when the signal aborts it too.
   * @throws as `differences.compare`
   */
  readonly compare: (other: OtherState, signal: AbortSignal) => Promise<Difference>;
}

/** Other stores' files, which keep every byte: another program may have them open. */
export type OtherStores = ReadHere | ComparedElsewhere;

/** Whether two paths lead to one file. */
export function isSameFile(path: string, other: string): boolean {
  try {
    const [one, two] = [statSync(path), statSync(other)];
    return one.ino === two.ino && one.dev === two.dev;
  } catch {
    // Nothing is there, or nothing that may be looked at.
    return false;
  }
}
