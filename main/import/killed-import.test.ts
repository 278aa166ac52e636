import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '../store/file/backups.ts';
import { createConnect } from '../store/file/connect.ts';
import { inspectFile } from '../store/file/inspect-file.ts';
import { openStore } from '../store/file/open.ts';
import { killedProgram } from '../store/testing/killed-program.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { tinyDataset } from '../store/testing/tiny-dataset.ts';

/** How many processes are killed; `npm run hardening` asks for more. */
const kills = Number(process.env['HONGSHAN_KILLS'] ?? 6);
const figures = 120;
const connect = createConnect(undefined);
const program = join(import.meta.dirname, 'testing', 'import-program.ts');

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
  const { said, took } = await killedProgram(program, [at('whole'), table], null);
  expect(said).toContain('done');

  const ends = { before: 0, after: 0 };
  for (let nth = 0; nth < kills; nth += 1) {
    const file = at(`store-${nth}`);
    copyFileSync(at('before'), file);
    // From the first write to the last.
    const afterMs = (nth * took) / Math.max(1, kills - 1);
    const isDone = (await killedProgram(program, [file, table], afterMs)).said.includes('done');
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
