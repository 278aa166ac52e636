import path from 'node:path';
import { createFileWriter } from '../../../files/write-file.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { BundleOptions } from './options.ts';

/** Packs briefings into one file and prints its path. */
export async function runBundle(
  { out, decks, by }: BundleOptions,
  { bundles, person, storeFile, terminal }: Session,
): Promise<number> {
  const target = path.resolve(out);
  const files = createFileWriter({ untouchable: [storeFile] });
  await files.assertWritable(target);
  await files.write(target, await bundles.make({ decks, madeBy: by ?? person() }));
  await terminal.result(`${target}\n`);
  return exitCodes.done;
}
