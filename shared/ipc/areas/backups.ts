import { z } from 'zod';
import { Backup, BackupList, BackupName, ChangesSince } from '../../model/backup.ts';
import { KnownState } from '../../model/difference.ts';
import { call } from '../define.ts';

const Named = z.strictObject({ name: BackupName });

/** Whole stores as they once were. */
export const backupsArea = {
  list: call(z.void(), BackupList),
  /** In the order of the names. Reads the records' checksums of each. @throws backup.unknown */
  changesSince: call(
    z.strictObject({ names: z.array(BackupName).max(1000) }),
    z.array(ChangesSince),
  ),
  /** A backup by hand. @throws file.disk-full, store.* */
  make: call(z.void(), Backup),
  /**
   * Makes the store what it was, and keeps what it is now as a backup first. Whatever a window holds
   * of the store is of no use then: it is to be loaded anew.
   *
   * @throws backup.unknown, backup.damaged, store.newer, store.busy, file.disk-full, store.*
   */
  restore: call(Named, z.strictObject({ backup: Backup, before: Backup })),
  /** The backup as a state to compare the store with. @throws backup.unknown, store.* */
  asState: call(Named, KnownState),
  /** Shows the backup in the system's file manager. @throws backup.unknown */
  reveal: call(Named, z.void()),
} as const;
