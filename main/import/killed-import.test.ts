import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listBackups } from '../store/file/backups.ts';
import { createConnect } from '../store/file/connect.ts';
import { inspectFile } from '../store/file/inspect-file.ts';
import { openStore } from '../store/file/open.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { tinyDataset } from '../store/testing/tiny-dataset.ts';

/** How many processes are killed; `npm run hardening` asks for more. */
const kills = Number(process.env['HONGSHAN_KILLS'] ?? 6);
const figures = 120;
const connect = createConnect(undefined);
const program = join(import.meta.dirname, 'testing', 'import-program.ts');

/**
 * Imports in a process of its own, which is killed so long after it began to write; null leaves it
 * to end by itself.
 *
 * @returns whether it had said that all is done, and how long it took, in milliseconds
 */
async function killedImport(
  store: string,
  table: string,
  afterMs: number | null,
): Promise<{ readonly isDone: boolean; readonly took: number }> {
  const child = spawn(process.execPath, [program, store, table], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const gone = once(child, 'exit');
  let said = '';
  const begun = Promise.withResolvers<void>();
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    begun.resolve();
  });
  await Promise.race([begun.promise, gone]);
  const from = performance.now();
  if (afterMs !== null) {
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, afterMs))]);
    child.kill('SIGKILL');
  }
  await gone;
  expect(said).toContain('begins');
  return { isDone: said.includes('done'), took: performance.now() - from };
}

test(`an import that is killed is there as a whole, or not at all, ${kills} times`, async () => {
  const folder = temporaryFolder();
  const open = (file: string) =>
    openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const at = (name: string) => join(folder, `${name}.sqlite`);
  const table = join(folder, '历年.csv');
  const years = Array.from({ length: figures }, (_, nth) => `${1900 + nth}年`);
  const values = years.map((_, nth) => 1000 + nth);
  writeFileSync(table, `指标,单位,${years.join(',')}\n粮食产量,吨,${values.join(',')}\n`);
  const made = open(at('before'));
  const before = made.hash();
  made.close();

  copyFileSync(at('before'), at('whole'));
  const { isDone: isWhole, took } = await killedImport(at('whole'), table, null);
  expect(isWhole).toBe(true);

  const ends = { before: 0, after: 0 };
  for (let nth = 0; nth < kills; nth += 1) {
    const file = at(`store-${nth}`);
    copyFileSync(at('before'), file);
    // From the first write to the last.
    const { isDone } = await killedImport(file, table, (nth * took) / Math.max(1, kills - 1));
    expect(inspectFile(file, connect)).toBe('sound');
    const store = open(file);
    const grain = store.indicators.list().find(({ name }) => name.zh === '粮食产量');
    const isThere = grain !== undefined;
    expect(isDone && !isThere, 'what was said to be done is lost').toBe(false);
    if (isThere) expect(grain.observations.map(({ value }) => value).sort()).toEqual(values);
    else expect(store.hash()).toBe(before);
    expect(store.edits.undoState().undo?.count ?? 0).toBe(isThere ? figures + 2 : 0);
    store.close();
    for (const one of listBackups(file)) expect(inspectFile(one.file, connect)).toBe('sound');
    ends[isThere ? 'after' : 'before'] += 1;
  }
  console.log(
    `killed in an import ${kills} times: as before ${ends.before}, as after ${ends.after}`,
  );
  expect(ends.before + ends.after).toBe(kills);
}, 1_200_000);
