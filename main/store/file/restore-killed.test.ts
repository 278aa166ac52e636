import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seen } from '../testing/edit.ts';
import type { RestoreSaid, RestoreTask } from '../testing/restore-program.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { listBackups } from './backups.ts';
import { createConnect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { openStore } from './open.ts';

/** How many programs are killed; `npm run hardening` asks for more. */
const kills = Number(process.env['HONGSHAN_KILLS'] ?? 8);
const connect = createConnect(undefined);

/** What a program did until it was killed, so many steps and a moment after it began. */
async function killed(task: RestoreTask, steps: number): Promise<readonly RestoreSaid[]> {
  const program = fork(join(import.meta.dirname, '../testing/restore-program.ts'));
  const said: RestoreSaid[] = [];
  const enough = Promise.withResolvers<void>();
  program.on('message', (one: RestoreSaid) => {
    said.push(one);
    if (said.length === steps) enough.resolve();
  });
  program.on('error', enough.reject);
  const ended = once(program, 'exit');
  program.send(task);
  await Promise.race([enough.promise, ended]);
  // Anywhere within the next step, be it in a backup, a restore or an edit.
  setTimeout(() => program.kill('SIGKILL'), Math.random() * 60);
  const [code] = await ended;
  expect(code, 'it was killed, and did not fail').toBeNull();
  return said;
}

test(`killed in the midst of a backup or a restore, ${kills} times, the store is as before or as after`, async () => {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  const datasetFolder = tinyDataset();
  const open = () => openStore(file, { datasetFolder, onDamaged: 'refuse' });
  const first = open();
  const made = await first.backups.makeByHand();
  first.close();
  // What an earlier version left is never dropped, however many follow.
  const backup = `${file}.backup-20240123T093000Z`;
  copyFileSync(made.file, backup);
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const said = await killed({ file, backup, datasetFolder }, 1 + (kill % 6));
    const values = said.flatMap((one) => ('value' in one ? one.value : []));
    const last = values.at(-1) ?? 0;
    acknowledged += said.length;

    expect(inspectFile(file, connect)).toBe('sound');
    const store = open();
    // What was said last stands, or what was to come next and was done, though not said.
    expect([last, last === 1300 ? 2000 + values.length / 2 : 1300]).toContain(
      seen(store, 'hi-tech').value,
    );
    expect(await store.damage.find()).toMatchObject({ count: 0 });
    store.close();
    for (const one of listBackups(file))
      expect(inspectFile(one.file, connect), one.name).toBe('sound');
    const names = listBackups(file).map(({ name }) => name);
    for (const one of said) if ('backup' in one) expect(names).toContain(one.backup);
  }
  console.log(
    `killed in backups and restores ${kills} times: ${acknowledged} acts said to be done, all there`,
  );
}, 1_200_000);
