import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';

const table = [
  '2024年主要指标,,,',
  '指标,单位,2024年,2023年',
  '高新技术企业,家,1400,1320',
  '粮食产量,万吨,12.5,—',
  '出口总额,亿元,10.26,9.1',
].join('\n');

test('tables are brought in by command: asked, dry, written with a backup, kept as a mapping, the same again', async ({
  folder,
}) => {
  await writeFile(path.join(folder, '月报.csv'), table);
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runBriefing(['import', ...args], { folder });
    return { code, stderr, printed: stdout.startsWith('{') ? JSON.parse(stdout) : stdout };
  };

  const silent = await run('月报.csv', '--dry-run', '--json');
  expect(silent).toMatchObject({
    code: 0,
    printed: {
      tables: [{ title: expect.stringContaining('主要指标') }],
      new: expect.arrayContaining([
        expect.objectContaining({
          ...{ cell: '5:3', path: ['出口总额'], period: '2024', area: null },
          ...{ value: 10.26, unit: '元', unit_mult: 8, qualifier: 'exact', status: 'A' },
        }),
      ]),
      missing: [expect.objectContaining({ cell: '4:4', value: null, status: 'M' })],
      asked: expect.arrayContaining([
        expect.objectContaining({ about: 'area', table: 0, cell: null }),
        expect.objectContaining({ about: 'theme' }),
      ]),
      written: false,
    },
  });

  const open = await run('月报.csv');
  expect(open).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/什么也没有写入|nothing was written/),
  });

  const answers = [
    '--area',
    '洪山区',
    '--theme',
    'economy',
    '--reason',
    '月报',
    '--save-map',
    '月报',
  ];
  const written = await run('月报.csv', '--json', ...answers, '--by', '李工');
  expect(written).toMatchObject({ code: 0, printed: { written: true } });
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => /import/.test(file) && file.endsWith('.sqlite'))).toHaveLength(1);

  const again = await run('月报.csv', '--map', '月报', '--json');
  expect(again).toMatchObject({
    code: 0,
    printed: { new: [], changed: [], same: 5, written: false },
  });

  await writeFile(
    path.join(folder, 'next.csv'),
    table.replaceAll('2024', '2025').replace('10.26', '11'),
  );
  const next = await run('next.csv', '--map', '月报', '--json');
  expect(next).toMatchObject({ code: 0, printed: { asked: [], written: true } });
  expect(next.printed.new.map(({ cell }: { cell: string }) => cell)).toEqual(['3:3', '4:3', '5:3']);
});
