import { openStore } from '../file/open.ts';
import { correction, seen } from './edit.ts';

/** What a program is asked to do until somebody kills it. */
export interface RestoreTask {
  readonly file: string;
  readonly backup: string;
  readonly datasetFolder: string;
}

/** What it has done for good: whatever is said is on the disk. */
export type RestoreSaid = { readonly value: number } | { readonly backup: string };

/** Restores a backup and corrects a figure, by turns, and says after each that it is done. */
process.on('message', async ({ file, backup, datasetFolder }: RestoreTask) => {
  const say = (said: RestoreSaid) => process.send?.(said);
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  for (let value = 2000; ; value += 1) {
    store.edits.apply(correction(store, 'hi-tech', { value }));
    say({ value });
    const { name } = await store.backups.makeByHand();
    say({ backup: name });
    await store.backups.restore(backup);
    say({ value: seen(store, 'hi-tech').value ?? 0 });
  }
});
