import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { createConnect } from '../file/connect.ts';
import { inspectFile } from '../file/inspect-file.ts';
import { openStore } from '../file/open.ts';
import { seen } from '../testing/edit.ts';
import { killedProgram } from '../testing/killed-program.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

/** How many processes are killed; `npm run hardening` asks for more. */
const kills = Number(process.env['HONGSHAN_KILLS'] ?? 6);

const program = join(import.meta.dirname, '..', 'testing', 'merge-program.ts');

test('a merge that is killed is there as a whole, or not at all', async () => {
  const folder = temporaryFolder();
  const open = (file: string) =>
    openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const at = (name: string) => join(folder, `${name}.sqlite`);
  const made = open(at('before'));
  const before = made.hash();
  made.close();
  copyFileSync(at('before'), at('theirs'));
  const theirs = open(at('theirs'));
  const figure = seen(theirs, 'hi-tech');
  const edits = Array.from({ length: 120 }, (_, nth) =>
    Edit.parse({
      ...{ entity: 'observation', indicator: IndicatorKey.parse('hi-tech'), before: null },
      after: { ...figure, timePeriod: String(1900 + nth), value: nth },
    }),
  );
  theirs.edits.applyAll({ edits, actor: '王工', reason: '' });
  const after = theirs.hash();
  theirs.close();

  copyFileSync(at('before'), at('whole'));
  const { took } = await killedProgram(program, [at('whole'), at('theirs')], null);
  const ends = { before: 0, after: 0 };
  for (let nth = 0; nth < kills; nth += 1) {
    const ours = at(`ours-${nth}`);
    copyFileSync(at('before'), ours);
    // From the first write to the last.
    await killedProgram(program, [ours, at('theirs')], (nth * took) / Math.max(1, kills - 1));
    expect(inspectFile(ours, createConnect(undefined))).toBe('sound');
    const store = open(ours);
    const end = store.hash();
    expect([before, after]).toContain(end);
    ends[end === before ? 'before' : 'after'] += 1;
    const changed = store.edits.undoState().undo?.count ?? 0;
    expect(changed).toBe(end === before ? 0 : edits.length);
    store.close();
  }
  console.log(`killed in a merge ${kills} times: as before ${ends.before}, as after ${ends.after}`);
  expect(ends.before + ends.after).toBe(kills);
}, 1_200_000);
