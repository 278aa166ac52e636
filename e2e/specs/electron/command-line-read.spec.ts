import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';

const text = [
  '东山区2024年统计公报',
  '一、综合',
  '2024年，全区高新技术企业突破1450家，比上年下降3.2%。',
  '落实“十四五”规划，推进5G扩面。',
].join('\n');

test('a report’s figures are read with the indicators they continue, and nothing is written', async ({
  folder,
  stored,
}) => {
  const file = path.join(folder, 'bulletin.txt');
  await writeFile(file, text);
  const { code, stdout } = await runBriefing(['read', '--in', file, '--format', 'json'], {
    folder,
  });
  expect(code).toBe(0);
  const document = JSON.parse(stdout);
  expect(document.source).toMatchObject({
    title: '东山区2024年统计公报',
    sections: [
      {
        number: 1,
        heading: '一、综合',
        paragraphs: [
          { para_no: 1, line: 3 },
          { para_no: 2, line: 4 },
        ],
      },
    ],
  });
  expect(document.figures).toEqual([
    expect.objectContaining({
      ...{ line: 3, section: 1, para_no: 1, raw_text: '突破1450家', value: 1450, unit: '家' },
      ...{ unit_mult: 0, qualifier: 'gt', role: 'level', name: '高新技术企业', period: '2024' },
      ...{ status: 'A', ask: false, matches: ['hi-tech-enterprises'] },
    }),
    expect.objectContaining({
      ...{ raw_text: '下降3.2%', value: -3.2, unit: '%', role: 'change', base: '2023' },
    }),
  ]);
  expect(document.left_out).toContainEqual(
    expect.objectContaining({ line: 4, raw_text: '5G', reason: 'name' }),
  );

  const data = await runBriefing(['data', '--format', 'json'], { folder });
  expect(JSON.parse(data.stdout).snapshot.id).toBe(stored.briefing.snapshot.id);
});

test('a report is read as a table in the language asked for, and what is no text is said', async ({
  folder,
}) => {
  const file = path.join(folder, 'bulletin.txt');
  await writeFile(file, text);
  const shown = await runBriefing(['read', '--in', file, '--locale', 'en'], { folder });
  expect(shown.stdout).toContain('2 figures');
  const gone = path.join(folder, 'gone.txt');
  const refused = await runBriefing(['read', '--in', gone], { folder });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    describeFailure('zh-CN', { code: 'report.not-read', params: { path: gone } }),
  );
});
