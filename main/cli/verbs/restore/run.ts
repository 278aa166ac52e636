import { changesInWords } from '../../../../shared/backups/changes-in-words.ts';
import { formatBytes } from '../../../../shared/export/format-bytes.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { Backup, ChangesSince } from '../../../../shared/model/backup.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { backupFolder } from '../../../store/file/backup-folder.ts';
import { backupNamed, listBackups } from '../../../store/file/backups.ts';
import { changesSince } from '../../../store/file/changes-since.ts';
import { createConnect } from '../../../store/file/connect.ts';
import { inspectFile } from '../../../store/file/inspect-file.ts';
import { othersHere, storePath } from '../../../store/file/open.ts';
import { assertSound, replaceLost } from '../../../store/file/restore.ts';
import { exitCodes } from '../../session.ts';
import type { StorePlace } from '../../verb.ts';
import type { RestoreOptions } from './options.ts';

/** Lists the backups of a store that need not be there, or makes it what one of them is. */
export async function runRestore(
  { name, isJson }: RestoreOptions,
  { file, options: { nativeBinding }, terminal, locale }: StorePlace,
): Promise<number> {
  const store = storePath(file);
  const connect = createConnect(nativeBinding);
  const done = name === null ? list() : await restore(name);
  await terminal.result(isJson ? `${JSON.stringify(done.json, null, 2)}\n` : done.text);
  return exitCodes.done;

  function list() {
    const backups = listBackups(store);
    const changes = changesOf(backups);
    const listed = backups.map((backup, nth) => ({ ...backup, changes: changes[nth] ?? null }));
    const folder = backupFolder(store);
    return {
      json: { folder, backups: listed },
      text:
        listed.length === 0
          ? `${translate(locale, 'cli.no-backups', { folder })}\n`
          : listed.map((one) => `${lineOf(one, one.changes, locale)}\n`).join(''),
    };
  }

  /** None where there is no store to hold them against. */
  function changesOf(backups: readonly Backup[]): readonly ChangesSince[] {
    if (backups.length === 0 || inspectFile(store, connect) !== 'sound') return [];
    return changesSince(
      store,
      backups.map((one) => one.name),
      connect,
    );
  }

  async function restore(asked: string) {
    const backup = backupNamed(store, asked);
    if (inspectFile(store, connect) === 'sound') {
      const { restoreBackup } = othersHere(nativeBinding).backups;
      const { before } = await restoreBackup({ path: store, name: asked });
      return restored('cli.restored', { backup, before, aside: null });
    }
    assertSound(backup, connect);
    const aside = replaceLost(store, backup.file);
    const said = aside === null ? 'cli.restored-missing' : 'cli.restored-lost';
    return restored(said, { backup, before: null, aside });
  }

  function restored(
    said: 'cli.restored' | 'cli.restored-lost' | 'cli.restored-missing',
    json: { backup: Backup; before: Backup | null; aside: string | null },
  ) {
    const { backup, before, aside } = json;
    const params = { name: backup.name, before: before?.name ?? '', aside: aside ?? '' };
    return { json, text: `${translate(locale, said, params)}\n` };
  }
}

/** Name, when, how large, why, and what changed since. */
function lineOf({ name, at, size, reason }: Backup, changes: ChangesSince | null, locale: Locale) {
  const when = new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const why = translate(locale, `backup.reason.${reason}`);
  const since = changes === null ? [] : [changesInWords(changes, locale)];
  return [name, when, formatBytes(size, locale), why, ...since].join('  ');
}
