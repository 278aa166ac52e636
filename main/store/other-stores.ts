import { statSync } from 'node:fs';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { Content } from '../../shared/model/content.ts';

/** A store's content with the name of its state. */
export interface NamedContent {
  readonly content: Content;
  readonly snapshot: Snapshot;
}

/** Other stores' files, which keep every byte: another program may have them open. */
export interface OtherStores {
  /** The state that a store is in. @throws as `readOther` */
  readonly nameOf: (path: string) => Promise<Snapshot>;
  /** @throws as `readOther` */
  readonly contentOf: (path: string) => Promise<NamedContent>;
}

/** Whether two paths lead to one file. */
export function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
}
