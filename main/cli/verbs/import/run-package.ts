import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { translate } from '../../../../shared/i18n/messages.ts';
import { temporaryIn } from '../../../files/temporary.ts';
import { makeStoreOfPackage } from '../../../import/package/whole-package.ts';
import { exitCodes } from '../../session.ts';
import type { StorePlace } from '../../verb.ts';
import type { ImportOptions } from './options.ts';

/**
 * Makes a new store of a whole data package of ours, or tries whether it would become one.
 *
 * @returns null where the file is no such package: then it is tables, for a store as it begins
 */
export async function runImportPackage(
  { file: given, isDryRun, format }: Pick<ImportOptions, 'file' | 'isDryRun' | 'format'>,
  { file, options, terminal, locale }: StorePlace,
): Promise<number | null> {
  const trial = temporaryIn(tmpdir());
  const store = isDryRun ? path.join(trial, 'store.sqlite') : file;
  try {
    if (isDryRun) mkdirSync(trial, { mode: 0o700 });
    const scratch = temporaryIn(tmpdir());
    const made = await makeStoreOfPackage(path.resolve(given), store, options, scratch);
    if (!made) return null;
    const { snapshot, isAsPacked } = made;
    const key = isDryRun ? 'cli.package-would-be-store' : 'cli.package-made-store';
    await terminal.result(
      format === 'json'
        ? `${JSON.stringify({ store: file, snapshot: snapshot.id, as_packed: isAsPacked, written: !isDryRun }, null, 2)}\n`
        : `${translate(locale, key, { path: file, snapshot: snapshot.id })}\n`,
    );
    if (!isAsPacked) await terminal.diagnostic(translate(locale, 'cli.package-changed'));
    return exitCodes.done;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}
