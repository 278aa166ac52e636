import type { Database } from 'better-sqlite3';
import type { Backup, BackupList, ChangesSince } from '../../../shared/model/backup.ts';
import type { Changes } from '../content/changes.ts';
import { backupFolder } from '../file/backup-folder.ts';
import type { BackupTasks } from '../file/backup-tasks.ts';
import { backupNamed, listBackups } from '../file/backups.ts';
import type { Restored } from '../file/restore.ts';

/** What this store was: kept from time to time, and before much of it changes. */
export function createBackups(
  { name: path }: Pick<Database, 'name'>,
  changes: Pick<Changes, 'tellOfOthers'>,
  { makeBackup, changesSince, restoreBackup }: BackupTasks,
) {
  return {
    /** The latest first. */
    list: (): BackupList => ({ folder: backupFolder(path), backups: listBackups(path) }),

    /** @throws backup.unknown */
    named: (name: string): Backup => backupNamed(path, name),

    /** @throws file.disk-full, store.* */
    makeByHand: (): Promise<Backup> => makeBackup({ path, reason: 'hand' }),

    /**
     * To be awaited before an import writes anything. What can't be kept is not to be changed: where
     * this throws, nothing is to be imported.
     *
     * @throws file.disk-full before anything is written, store.*
     */
    beforeImport: (): Promise<Backup> => makeBackup({ path, reason: 'import' }),

    /** The same before a merge of two stores. */
    beforeMerge: (): Promise<Backup> => makeBackup({ path, reason: 'merge' }),

    /** @returns in the order of the names @throws backup.unknown */
    changesSince: (names: readonly string[]): Promise<ChangesSince[]> =>
      changesSince({ path, names }),

    /**
     * Makes the store what it was, and keeps what it is as a backup first. Everybody who listens for
     * changes is told; what they hold of the store is of no use then.
     *
     * @throws backup.unknown, backup.damaged, store.newer, store.busy, file.disk-full, store.*
     */
    async restore(name: string): Promise<Restored> {
      const restored = await restoreBackup({ path, name });
      changes.tellOfOthers();
      return restored;
    },
  };
}
