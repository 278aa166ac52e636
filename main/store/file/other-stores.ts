import { statSync } from 'node:fs';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { ComparedContent, Content } from '../../../shared/model/content.ts';
import type { Damage } from '../../../shared/model/damage.ts';

/** A store's content with the name of its state. */
export interface NamedContent<Held extends ComparedContent = Content> {
  readonly content: Held;
  readonly snapshot: Snapshot;
}

/** Other stores' files, which keep every byte: another program may have them open. */
export interface OtherStores {
  /** The state that a store is in. @throws as `readOther` */
  readonly nameOf: (path: string) => Promise<Snapshot>;
  /** @throws as `readOther` */
  readonly contentOf: (path: string) => Promise<NamedContent>;
  /** What of a store's content is no longer as it was written; of this store, too. Reads all of it. */
  readonly damageIn: (path: string) => Promise<Omit<Damage, 'copies'>>;
}

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
