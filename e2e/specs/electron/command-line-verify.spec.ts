import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';

test('a document is held against the store, and a difference ends with 1', async ({
  folder,
  stored,
}) => {
  const file = path.join(folder, 'draft.txt');
  await writeFile(
    file,
    '2023年，全区新增“四上”企业260家，技术合同成交额107亿元。\n实际使用外资3.2亿美元。',
  );
  const { code, stdout } = await runBriefing(['verify', '--in', file, '--json'], { folder });
  expect(code).toBe(1);
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({
    file: 'draft.txt',
    kind: 'text',
    against: { snapshot: stored.briefing.snapshot.id, deck: null },
    counts: { different: 1, unknown: 1, equal: 1 },
  });
  expect(document.findings.map(({ state }: { state: string }) => state)).toEqual([
    ...['different', 'unknown', 'equal'],
  ]);
  expect(document.findings[0]).toMatchObject({
    ...{ sure: true, cause: 'digit', raw_text: '260家', place: { line: 1 } },
    figure: {
      ...{ key: 'above-scale-enterprises-new', printed: '206家', source: 'hongshan-2023-report' },
      passages: [{ section: 1, para_no: 5 }],
    },
  });
});

test('a document that agrees ends with 0, one that can’t be read or a briefing that is none with 2', async ({
  folder,
}) => {
  const file = path.join(folder, 'right.txt');
  await writeFile(file, '2023年，技术合同成交额107亿元。');
  const right = await runBriefing(['verify', '--in', file, '--deck', 'annual-2023', '--json'], {
    folder,
  });
  expect(right.code).toBe(0);
  expect(JSON.parse(right.stdout).findings[0].figure.slides).toContain(7);
  const told = await runBriefing(['verify', '--in', file, '--locale', 'en'], { folder });
  expect(told.stdout).toContain('1 figure: 0 different');
  const gone = path.join(folder, 'gone.txt');
  const refused = await runBriefing(['verify', '--in', gone], { folder });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(
    describeFailure('zh-CN', { code: 'report.not-read', params: { path: gone } }),
  );
  const unknown = await runBriefing(['verify', '--in', file, '--deck', 'none'], { folder });
  expect(unknown.code).toBe(2);
});

for (const locale of ['zh-CN', 'en'])
  test(`our own slides as PDF (${locale}): every figure that is printed is equal`, async ({
    folder,
  }) => {
    const file = path.join(folder, 'own.pdf');
    const exported = await runBriefing(
      ['export', '--format', 'pdf', '--out', file, '--locale', locale, '--deck', 'annual-2023'],
      { folder },
    );
    expect(exported.code).toBe(0);
    const { code, stdout } = await runBriefing(['verify', '--in', file, '--json'], { folder });
    const { kind, counts, findings } = JSON.parse(stdout);
    expect(kind).toBe('pdf');
    const others = findings.filter(({ state }: { state: string }) => state !== 'equal');
    expect(others).toEqual([]);
    expect(counts.equal).toBeGreaterThan(110);
    expect(code).toBe(0);
  });
