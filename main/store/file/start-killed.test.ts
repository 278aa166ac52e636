import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isTemporary } from '../../files/temporary.ts';
import { killedProgram } from '../testing/killed-program.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { backupFolder } from './backup-folder.ts';
import { listBackups } from './backups.ts';
import { createConnect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { openStore } from './open.ts';

/** How many programs are killed; `npm run hardening` asks for more. */
const kills = Number(process.env['HONGSHAN_KILLS'] ?? 3);
const connect = createConnect(undefined);
const program = join(import.meta.dirname, '../testing/start-program.ts');

const starts = {
  'made at a first start': () => {},
  'brought up to date from an older version': (file: string, today: string) =>
    makeOlderStore(20, today, file).close(),
} as const;

test.each(Object.entries(starts))(
  `a store that is %s and killed meanwhile is there as a whole at the next start, ${kills} times`,
  async (_, prepare) => {
    const datasetFolder = tinyDataset();
    const open = (file: string) => openStore(file, { datasetFolder, onDamaged: 'refuse' });
    const folder = temporaryFolder();
    const today = join(folder, 'today.sqlite');
    open(today).close();
    const at = (name: string) => {
      mkdirSync(join(folder, name));
      const file = join(folder, name, 'store.sqlite');
      prepare(file, today);
      return file;
    };
    const untouched = at('whole');
    const { took } = await killedProgram(program, [untouched, datasetFolder], null);
    const whole = open(untouched);
    const content = whole.hash();
    whole.close();

    for (let nth = 0; nth < kills; nth += 1) {
      const file = at(`store-${nth}`);
      await killedProgram(program, [file, datasetFolder], (nth * took) / Math.max(1, kills - 1));
      expect(['none', 'sound']).toContain(inspectFile(file, connect));
      const store = open(file);
      expect(store.hash()).toBe(content);
      expect(await store.damage.find()).toMatchObject({ count: 0 });
      store.close();
      // What a killed program left is under names that a later one takes away.
      const copies = backupFolder(file);
      const known = [
        'store.sqlite',
        basename(copies),
        ...listBackups(file).map(({ name }) => name),
      ];
      const left = [dirname(file), copies].flatMap((one) =>
        existsSync(one) ? readdirSync(one) : [],
      );
      expect(left.filter((name) => !isTemporary(name) && !known.includes(name))).toEqual([]);
      for (const one of listBackups(file))
        expect(inspectFile(one.file, connect), one.name).toBe('sound');
    }
  },
  1_200_000,
);
