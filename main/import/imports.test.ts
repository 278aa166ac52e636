import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../store/file/open.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { tinyDataset } from '../store/testing/tiny-dataset.ts';
import { createImports } from './imports.ts';
import { createTableTasks } from './tables/table-thread.ts';

function opened() {
  const folder = temporaryFolder();
  const store = openStore(join(folder, 'store.sqlite'), {
    datasetFolder: tinyDataset(),
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  return { imports: createImports({ store, reader: createTableTasks() }), folder };
}

test('a file that changes on the disk is seen to have, and read again under its name', async () => {
  const { imports, folder } = opened();
  const path = join(folder, '月报.csv');
  writeFileSync(path, '指标,2023年\n粮食产量,12.5\n');
  const { file, sha256 } = await imports.open({ path });
  expect(await imports.hasChanged(file)).toBe(false);
  writeFileSync(path, '指标,2023年\n粮食产量,12.55\n');
  expect(await imports.hasChanged(file)).toBe(true);
  // What was read is there as it was until somebody asks for the other.
  expect(imports.rows(file, 0, 1, 1).cells[1]?.text).toBe('12.5');
  const again = await imports.readAgain(file);
  expect(again.sha256).not.toBe(sha256);
  expect(imports.rows(file, 0, 1, 1).cells[1]?.text).toBe('12.55');
  expect(await imports.hasChanged(file)).toBe(false);
  rmSync(path);
  expect(await imports.hasChanged(file)).toBe(false);
});

test('what a window was given the bytes of never changes', async () => {
  const { imports } = opened();
  const bytes = new TextEncoder().encode('指标,2023年\n粮食产量,12.5\n');
  const { file } = await imports.open({ name: '月报.csv', bytes });
  expect(await imports.hasChanged(file)).toBe(false);
});

test('a file whose cells hold paragraphs and no table is told to be a text', async () => {
  const { imports } = opened();
  const words =
    '2024年，全区高新技术企业总数突破1450家，同比增长5.2%。当年新建产学研平台12个，推进5G扩面。';
  const open = (text: string) =>
    imports.open({ name: '总结.csv', bytes: new TextEncoder().encode(text) });
  expect(await open(`部门,2024年工作总结\n科技局,${words}\n`)).toMatchObject({ isText: true });
  expect(await open(`指标,2023年\n粮食产量,12.5\n油料产量,3.1\n${words},\n`)).toMatchObject({
    isText: false,
  });
});
