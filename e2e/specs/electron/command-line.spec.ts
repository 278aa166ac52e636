import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { verbs } from '../../../main/cli/verbs.ts';
import { readPresentation } from '../../../main/export/pptx/proof/read-presentation.ts';
import { readXlsx } from '../../../main/export/tables/testing/read-xlsx.ts';
import type { ErrorCode, ErrorParams } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { locales } from '../../../shared/model/localized.ts';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import { readPdf } from '../../pdf.ts';

const langs = { 'zh-CN': 'zh_CN.UTF-8', en: 'en_US.UTF-8' } as const;

test('data is one JSON document with all that the store holds', async ({ folder, stored }) => {
  const { code, stdout, stderr } = await runBriefing(['data', '--format', 'json'], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(folder) });
  const document = JSON.parse(stdout);
  const { briefing } = stored;
  expect(document.snapshot.id).toBe(briefing.snapshot.id);
  expect(document.sources.map(({ key }: { key: string }) => key)).toEqual(
    briefing.sources.map(({ key }) => key),
  );
  const bound = stored.briefings.flatMap((of) => {
    return stored.slides('zh-CN', of).map((result) => ({ result, deck: of.deck.key }));
  });
  expect(document.slides).toEqual(
    bound.map(({ result, deck }) => {
      if (!result.ok) throw new Error(`${result.key} is broken`);
      const { key, layout, section, figures } = result.slide;
      return expect.objectContaining({
        deck,
        key,
        layout,
        section: section.key,
        title: { zh: expect.any(String), en: expect.any(String) },
        figures: [...new Set(figures.map(({ figure }) => figure.key))],
      });
    }),
  );
  expect(document.goals).toHaveLength(briefing.goals.length);
  expect(document.milestones).toHaveLength(briefing.milestones.length);

  const observed = briefing.figures.filter(({ origin }) => origin === 'observation');
  for (const { key, value, unitMult, qualifier, timePeriod, unit, passages } of observed) {
    const indicator = document.indicators.find((row: { key: string }) => row.key === key);
    expect(indicator, key).toMatchObject({ unit, decimals: expect.any(Number) });
    expect(indicator.observations, key).toContainEqual(
      expect.objectContaining({
        time_period: timePeriod,
        obs_value: value,
        unit_mult: unitMult,
        qualifier,
        raw_text: passages[0]?.rawText,
        passages: passages.map(({ section, paraNo }) =>
          expect.objectContaining({ section, para_no: paraNo }),
        ),
      }),
    );
  }
});

test('data goes to a file in each format, whole or in part, in the language asked for', async ({
  folder,
  stored,
}) => {
  const xlsx = await runBriefing(
    ['data', '--format', 'xlsx', '--out', 'data.xlsx', '--themes', 'economy', '--locale', 'en'],
    { folder },
  );
  expect(xlsx).toMatchObject({ code: 0, stdout: `${path.join(folder, 'data.xlsx')}\n` });
  const sheets = readXlsx(await readFile(path.join(folder, 'data.xlsx')));
  expect(sheets.map(({ name }) => name)).toContain('Economy and industry');
  expect(sheets.map(({ name }) => name)).not.toContain('Innovation');

  const zip = await runBriefing(['data', '--format', 'package', '--out', 'data.zip'], { folder });
  expect(zip).toMatchObject({ code: 0, stdout: `${path.join(folder, 'data.zip')}\n` });
  const files = unzipSync(await readFile(path.join(folder, 'data.zip')));
  expect(strFromU8(files['datapackage.json'] ?? new Uint8Array())).toContain(
    stored.briefing.snapshot.id,
  );

  const csv = await runBriefing(['data', '--format', 'csv', '--slides', '2'], { folder });
  expect(csv).toMatchObject({ code: 0, stdout: expect.stringContaining('类别,主题,名称') });
  expect(csv.stdout).toContain('hi-tech-enterprises');
});

test('decks are listed with what they report on, and one that is not there is told', async ({
  folder,
  stored,
}) => {
  const decks = stored.briefings.map(({ deck }) => ({
    ...deck,
    shown: deck.slides.filter(({ hidden }) => !hidden).length,
  }));
  const listed = await runBriefing(['decks'], { folder, lang: langs.en });
  expect(listed.code).toBe(0);
  expect(listed.stdout.trimEnd().split('\n')).toEqual(
    decks.map(({ key, period, title, shown }) => {
      return expect.stringMatching(new RegExp(`^${key} +${period} +${title.en} +${shown} slides$`));
    }),
  );
  const asJson = await runBriefing(['decks', '--format', 'json'], { folder });
  expect(JSON.parse(asJson.stdout)).toEqual(
    decks.map(({ key, period, area, title, shown }) => ({
      ...{ key, period, area, title, slides: shown },
    })),
  );
  const gone = await runBriefing(['check', '--deck', 'annual-1999'], { folder, lang: langs.en });
  expect(gone.code).toBe(2);
  expect(gone.stderr).toContain('annual-1999');
  for (const { key } of decks) expect(gone.stderr).toContain(key);
});

test('check finds nothing wrong with the built-in briefings', async ({ folder }) => {
  for (const deck of ['annual-2023', 'outlook-2024']) {
    const { code, stdout } = await runBriefing(['check', '--format', 'json', '--deck', deck], {
      folder,
    });
    const { snapshot: _, typed_periods: __, unused_figures: ___, ...faults } = JSON.parse(stdout);
    const clean = Object.fromEntries(Object.keys(faults).map((kind) => [kind, []]));
    expect(faults, deck).toEqual({ ...clean, damaged_count: 0 });
    expect(code).toBe(0);
  }
});

test('where no briefing is named, the one of the year is meant', async ({ folder, stored }) => {
  const { stdout } = await runBriefing(['slides'], { folder });
  expect(JSON.parse(stdout)).toHaveLength(stored.briefing.deck.slides.length);
});

test('the outlook is exported in both languages, with its proof', async ({ folder, stored }) => {
  const outlook = stored.briefings.find(({ deck }) => deck.key === 'outlook-2024');
  const options = ['--deck', 'outlook-2024', '--locale', 'both', '--proof', 'proof.json'];
  const { code } = await runBriefing(['export', '--out', 'outlook.pdf', ...options], { folder });
  expect(code).toBe(0);
  const proof = JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8'));
  expect(proof).toMatchObject({ ok: true, pages: 2 * (outlook?.deck.slides.length ?? 0) });
});

test('export writes the slides asked for, in their language and look', async ({
  folder,
  stored,
}) => {
  const out = path.join(folder, 'part.pdf');
  const options = [
    '--locale',
    'en',
    '--look',
    'night',
    '--slides',
    '2,4-5',
    '--deck',
    'annual-2023',
  ];
  const { code, stdout } = await runBriefing(
    ['export', '--format', 'pdf', '--out', 'part.pdf', ...options],
    { folder },
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${out}\n` });
  const pdf = await readPdf(await readFile(out));
  expect(pdf.pages).toHaveLength(3);
  expect(pdf.language).toBe('en');
  expect(pdf.title).toBe(stored.briefing.deck.title.en);
});

test('export writes presentations to edit, one for each language, with their proof', async ({
  folder,
}) => {
  const options = ['--locale', 'both', '--slides', '2-3', '--appendix', '--proof', 'proof.json'];
  const { code, stdout } = await runBriefing(
    ['export', '--format', 'pptx', '--out', 'part.pptx', ...options],
    { folder },
  );
  const files = ['part.pptx', 'part.en.pptx'].map((name) => path.join(folder, name));
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${files.join('\n')}\n` });
  const read = await Promise.all(files.map(async (one) => readPresentation(await readFile(one))));
  const pages = read.reduce((sum, { slides }) => sum + slides.length, 0);
  expect(pages).toBeGreaterThan(4);
  const proof = JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8'));
  expect(proof).toMatchObject({ ok: true, pages, failures: [] });
});

test('the app’s window and the command line make the same bytes', async ({ app, folder }) => {
  await app.harness.answerSaveDialog(path.join(folder, 'window.pdf'));
  await app.harness.menu('file.export-pdf');
  await app.exports.confirm();
  await expect(app.exports.done).toBeVisible({ timeout: 120_000 });
  // The same store: another spec may have corrected a figure in the window's, and dates tell it.
  const store = ['--store', app.harness.storeFile];
  const { code } = await runBriefing(['export', '--out', 'line.pdf', ...store], { folder });
  expect(code).toBe(0);
  const [window, line] = await Promise.all(
    ['window.pdf', 'line.pdf'].map((name) => readFile(path.join(folder, name))),
  );
  expect(line?.equals(window ?? Buffer.alloc(0))).toBe(true);
});

test('help names the verbs, in the language of the terminal', async ({ folder }) => {
  const zh = await runBriefing(['--help'], { folder });
  const en = await runBriefing(['export', '--help'], { folder, lang: langs.en });
  expect([zh.code, en.code]).toEqual([0, 0]);
  expect(zh.stdout).toMatch(/用法：[\s\S]*data[\s\S]*export[\s\S]*check/);
  expect(en.stdout).toMatch(/Usage: [\s\S]*--slides/);
});

/** What was said wrong, and the values that the sentence about it must name; all else `verbs.test.ts` knows. */
const misuses: readonly [args: readonly string[], code: ErrorCode, params: ErrorParams][] = [
  [['fly'], 'usage.verb-unknown', { verb: 'fly', known: verbs.map(({ name }) => name).join(', ') }],
  // What only the store can tell.
  [
    ['export', '--out', 'x.pdf', '--deck', 'none'],
    'deck.unknown',
    { deck: 'none', known: 'annual-2023, outlook-2024' },
  ],
  [
    ['export', '--out', 'x.pdf', '--slides', '1,99'],
    'usage.slides-beyond',
    { slides: '1,99', total: 33 },
  ],
];

for (const [nth, [args, code, params]] of misuses.entries()) {
  // What each is called in either language the messages' own test holds; that the terminal's is spoken, the first.
  const spoken = nth === 0 ? locales : ([locales[nth % 2] ?? 'en'] as const);
  test(`“${args.join(' ')}” is wrong usage, said in ${spoken.join(' and ')}`, async ({
    folder,
    stored,
  }) => {
    const total = stored.slides('zh-CN').length;
    for (const locale of spoken) {
      const finished = await runBriefing(args, { folder, lang: langs[locale] });
      const known = 'total' in params ? { ...params, total } : params;
      expect(finished).toMatchObject({ code: 2, stdout: '' });
      expect(finished.stderr).toContain(describeFailure(locale, { code, params: known }));
      expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual([]);
    }
  });
}

test('a target that can’t be written is said so, and nothing is written', async ({ folder }) => {
  await writeFile(path.join(folder, 'kept.pdf'), 'kept');
  const missing = path.join(folder, 'missing');
  const targets: readonly [out: string, code: ErrorCode, path: string][] = [
    [path.join(missing, 'x.pdf'), 'file.folder-missing', missing],
    [folder, 'file.is-folder', folder],
    ['/dev/null', 'file.not-writable', '/dev/null'],
  ];
  for (const [out, code, named] of targets) {
    const finished = await runBriefing(['export', '--out', out], { folder, lang: langs.en });
    expect(finished).toMatchObject({ code: 1, stdout: '' });
    expect(finished.stderr).toContain(describeFailure('en', { code, params: { path: named } }));
  }
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual(['kept.pdf']);
});
