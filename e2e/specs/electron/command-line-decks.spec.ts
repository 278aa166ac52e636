import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import { readPdf } from '../../pdf.ts';

/** A body's figures by their keys. */
const figures = (...keys: readonly string[]) => keys.map((key) => ({ figure: `{{${key}}}` }));

/** Runs verbs in one folder, and reads what they print. */
function scripted(folder: string) {
  return async (args: readonly string[], input?: unknown) => {
    const said = input === undefined ? {} : { input: JSON.stringify(input) };
    const { code, stdout, stderr } = await runBriefing(args, { folder, ...said });
    expect({ code, stderr }, args.join(' ')).toMatchObject({ code: 0 });
    return {
      stderr,
      printed: args[0] === 'export' || args[0] === 'check' ? null : JSON.parse(stdout),
    };
  };
}

test('a script builds a briefing, changes it, checks it and exports it with its proof', async ({
  folder,
}) => {
  const run = scripted(folder);
  const made = await run([
    ...['decks', 'new', '--key', 'half-hour', '--title', '半小时汇报', '--period', '2023'],
    ...['--sections', '科技创新,民生', '--by', '李工'],
  ]);
  expect(made.printed).toMatchObject({ key: 'half-hour', period: '2023', languages: ['zh-CN'] });
  expect(made.printed.slides.map(({ key }: { key: string }) => key)).toEqual([
    ...['cover', 'ke-ji-chuang-xin', 'min-sheng', 'closing'],
  ]);

  const deck = ['--deck', 'half-hour'];
  const added = await run(['slides', 'add', ...deck, '--at', '3'], {
    ...{ key: 'firms', layout: 'kpi-grid', notes: { zh: '先讲企业。' } },
    title: { zh: '高新技术企业{{hi-tech-enterprises}}' },
    body: { figures: figures('hi-tech-enterprises', 'technology-contract-value') },
  });
  expect(added).toMatchObject({
    stderr: expect.not.stringContaining('firms'),
    printed: { key: 'firms', position: 3, section: 'ke-ji-chuang-xin', hidden: false },
  });
  await writeFile(
    path.join(folder, 'jobs.json'),
    JSON.stringify({
      ...{ key: 'jobs', layout: 'kpi-grid', notes: { zh: '再讲民生。' } },
      title: { zh: '新增就业{{jobs-new}}' },
      body: { figures: figures('jobs-new', 'green-space-new') },
    }),
  );
  await run(['slides', 'add', ...deck, '--in', 'jobs.json']);
  const moved = await run(['slides', 'move', ...deck, '--slide', 'jobs', '--at', '5']);
  expect(moved.printed).toMatchObject({ key: 'jobs', position: 5 });
  const set = await run(['slides', 'set', ...deck, '--slide', 'closing'], {
    title: { zh: '请批评指正' },
    position: 6,
  });
  expect(set.printed).toMatchObject({
    position: 6,
    layout: 'closing',
    title: { zh: '请批评指正' },
  });
  const left = await run(['slides', 'remove', ...deck, '--slide', 'min-sheng']);
  expect(left.printed.map(({ key }: { key: string }) => key)).toEqual([
    ...['cover', 'ke-ji-chuang-xin', 'firms', 'jobs', 'closing'],
  ]);
  const listed = await run(['slides', 'list', ...deck]);
  expect(listed.printed).toEqual(left.printed);

  await run(['check', ...deck]);
  await run(['export', '--out', 'deck.pdf', '--proof', 'proof.json', ...deck]);
  const pdf = await readPdf(await readFile(path.join(folder, 'deck.pdf')));
  expect(pdf).toMatchObject({ title: '半小时汇报', pages: { length: 5 } });
  const proof = JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8'));
  expect(proof).toMatchObject({ ok: true, pages: 5 });
});

test('a script finds a text, replaces it in one step, and sees what finds no room', async ({
  folder,
}) => {
  const run = scripted(folder);
  const deck = ['--deck', 'annual-2023'];
  const found = (await run(['slides', 'find', '高新技术企业'])).printed;
  expect(found).toMatchObject({ deck: 'annual-2023', replaced: 0 });
  expect(found.count).toBeGreaterThan(1);
  const before = (await run(['slides'])).printed;
  const replaced = (await run(['slides', 'find', '高新技术企业', '--replace', '高企', ...deck]))
    .printed;
  expect(replaced).toMatchObject({ count: found.count, replaced: found.count });
  for (const { text } of replaced.hits) expect(text).toContain('高企');
  expect((await run(['slides', 'find', '高新技术企业'])).printed.count).toBe(0);
  const after = (await run(['slides'])).printed;
  const references = (slides: unknown) => JSON.stringify(slides).match(/\{\{[^{}]*\}\}/g);
  expect(references(after)).toEqual(references(before));

  const title = { zh: '太长的标题'.repeat(80), en: 'Short' };
  await run(['slides', 'set', ...deck, '--slide', 'cover'], { title });
  const checked = await runBriefing(['check', '--format', 'json', ...deck], { folder });
  expect(checked.code).toBe(1);
  expect(JSON.parse(checked.stdout).cut_texts).toMatchObject([
    { slide: 'cover', place: 'title', locale: 'zh-CN', excess: expect.any(Number) },
  ]);
});

test('a briefing is rolled forward, renamed, duplicated and deleted, and the last one stays', async ({
  folder,
}) => {
  const run = scripted(folder);
  const rolled = await run([
    ...['decks', 'roll-forward', '--deck', 'annual-2023', '--period', '2024'],
  ]);
  expect(rolled.printed).toMatchObject({
    ...{ key: 'annual-2024', period: '2024', title: { zh: '洪山区2024年工作简报' } },
    lacking_figures: expect.arrayContaining([
      expect.objectContaining({ key: 'hi-tech-enterprises' }),
    ]),
    typed_periods: expect.arrayContaining([
      expect.objectContaining({ slide: null, place: 'subtitle.zh' }),
    ]),
  });
  const renamed = await run(['decks', 'rename', '--deck', 'annual-2024', '--title', '明年']);
  expect(renamed.printed.title).toEqual({ ...rolled.printed.title, zh: '明年' });
  const copy = await run(['decks', 'duplicate', '--deck', 'annual-2023', '--key', 'copy']);
  expect(copy.printed.title.zh).toBe('洪山区2023年工作简报（副本）');
  for (const deck of ['copy', 'annual-2023', 'outlook-2024'])
    await run(['decks', 'delete', '--deck', deck]);
  const last = await runBriefing(['decks', 'delete', '--deck', 'annual-2024'], { folder });
  expect(last).toMatchObject({ code: 2, stdout: '' });
  expect(last.stderr).toContain('annual-2024');
  const left = await run(['decks', 'list', '--format', 'json']);
  expect(left.printed).toMatchObject([{ key: 'annual-2024', slides: 33 }]);
});

test('wrong input is told place by place, ends with 2, and writes nothing', async ({ folder }) => {
  const run = scripted(folder);
  const slides = (await run(['slides'])).printed;
  const wrong: readonly (readonly [string[], string, RegExp])[] = [
    [['slides', 'add', '--deck', 'annual-2023'], '{"title":', /standard input holds no JSON/],
    [
      ['slides', 'set', '--deck', 'annual-2023', '--slide', 'cover'],
      '{"title":{"zh":""},"layout":"poster"}',
      /2 places[\s\S]*title\.zh[\s\S]*layout .*“poster”/,
    ],
    [
      ['slides', 'set', '--deck', 'annual-2023', '--slide', 'hi-tech-ladder'],
      '{"body":{"steps":7}}',
      /body\.steps/,
    ],
    [['slides', 'add', '--deck', 'annual-2023'], JSON.stringify(slides[0]), /annual-2023\/cover/],
    [['slides', 'remove', '--deck', 'annual-2023', '--slide', 'gone'], '', /“gone”/],
    [['slides', 'move', '--deck', 'annual-2023', '--slide', 'cover', '--at', '99'], '', /99.*33/],
    [['slides', 'set', '--deck', 'gone', '--slide', 'cover'], '{}', /“gone”/],
    [
      ['decks', 'new', '--key', 'annual-2023', '--title', 'T', '--period', '2024'],
      '',
      /“annual-2023”/,
    ],
  ];
  for (const [args, input, said] of wrong) {
    const finished = await runBriefing(args, { folder, lang: 'en_US.UTF-8', input });
    expect(finished, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toMatch(said);
  }
  expect((await run(['slides'])).printed).toEqual(slides);
  expect((await run(['decks', '--format', 'json'])).printed).toHaveLength(2);
});
