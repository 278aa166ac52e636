import { z } from 'zod';
import { DamagedRecord } from './damage.ts';

/** Why a backup was made: from time to time, by hand, or before much was to change. */
export const backupReasons = [
  'regular',
  'hand',
  'import',
  'merge',
  'restore',
  'migration',
] as const;
export const BackupReason = z.enum(backupReasons);
export type BackupReason = z.infer<typeof BackupReason>;

/** What a backup is asked for by: the name of its file. */
export const BackupName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\0]+$/);
export type BackupName = z.infer<typeof BackupName>;

/** A whole store as it once was. */
export const Backup = z.strictObject({
  name: BackupName,
  file: z.string(),
  /** When it was made. */
  at: z.iso.datetime(),
  /** In bytes, without its pictures, which all backups share. */
  size: z.int().min(0),
  reason: BackupReason,
});
export type Backup = z.infer<typeof Backup>;

/** How many records of one kind were added, changed and removed since a backup was made. */
export const ChangedRecords = z.strictObject({
  entity: DamagedRecord.shape.entity,
  added: z.int().min(0),
  changed: z.int().min(0),
  removed: z.int().min(0),
});
export type ChangedRecords = z.infer<typeof ChangedRecords>;

/** What the content of the store has that a backup has not. */
export const ChangesSince = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), records: z.array(ChangedRecords) }),
  /** An earlier version of the app made it: its records are of other forms. */
  z.strictObject({ kind: z.literal('earlier-version') }),
  /** It can't be read: it is of no use, or a newer version made it. */
  z.strictObject({ kind: z.literal('unreadable') }),
]);
export type ChangesSince = z.infer<typeof ChangesSince>;

/** What there is to choose from, the latest first. */
export const BackupList = z.strictObject({
  folder: z.string(),
  backups: z.array(Backup),
});
export type BackupList = z.infer<typeof BackupList>;
