import { translate } from '../../../../shared/i18n/messages.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { BackupOptions } from './options.ts';

/** Backs the store up, and prints where to. */
export async function runBackup(
  { isJson }: BackupOptions,
  { store, terminal, locale }: Session,
): Promise<number> {
  const made = await store.backups.makeByHand();
  await terminal.result(
    isJson
      ? `${JSON.stringify(made, null, 2)}\n`
      : `${translate(locale, 'cli.backup-made', { file: made.file })}\n`,
  );
  return exitCodes.done;
}
