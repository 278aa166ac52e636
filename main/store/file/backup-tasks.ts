import type { Backup, BackupReason, ChangesSince } from '../../../shared/model/backup.ts';
import { keepBackup } from './backups.ts';
import { changesSince } from './changes-since.ts';
import type { Connect } from './connect.ts';
import { type Restored, restoreBackup } from './restore.ts';

export interface BackupRequest {
  readonly path: string;
  readonly reason: Exclude<BackupReason, 'regular'>;
}

/** What is done with the backups of a store, and takes as long as it is large. */
export interface BackupTasks {
  readonly makeBackup: (request: BackupRequest) => Promise<Backup>;
  readonly changesSince: (request: {
    readonly path: string;
    readonly names: readonly string[];
  }) => Promise<ChangesSince[]>;
  readonly restoreBackup: (request: {
    readonly path: string;
    readonly name: string;
  }) => Promise<Restored>;
}

/** @param bringUpToDate opens a copy of a store, which an earlier version may have made, and closes it */
export function createBackupTasks(
  connect: Connect,
  bringUpToDate: (copy: string) => void,
): BackupTasks {
  return {
    async makeBackup({ path, reason }) {
      const made = await keepBackup(path, connect, reason);
      if (made === null) throw new Error(`no backup of ${path} was made`);
      return made;
    },
    changesSince: async ({ path, names }) => changesSince(path, names, connect),
    restoreBackup: ({ path, name }) => restoreBackup(path, name, { connect, bringUpToDate }),
  };
}
