import { expect, test } from 'vitest';
import { AppError, type ErrorParams } from '../../shared/errors.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { helpText } from './help.ts';
import { pdfFlags } from './verbs/export/pdf-options.ts';
import { presentationFlags } from './verbs/export/presentation-options.ts';
import { mergeFlags } from './verbs/merge/options.ts';
import { restoreFlags } from './verbs/restore/options.ts';
import { slideFlags } from './verbs/slides/options.ts';
import { parseInvocation, type VerbName, verbs } from './verbs.ts';

/** The verb with what it is asked. */
interface Understood {
  readonly verb: VerbName | 'help';
  readonly [asked: string]: unknown;
}

const names = verbs.map(({ name }) => name);

const untitled = { zh: null, en: null };

const exportDefaults = {
  verb: 'export',
  kind: 'pdf',
  store: null,
  deck: null,
  out: 'a.pdf',
  asked: { preset: null, said: {}, sections: null, logo: null, ink: null },
  slides: null,
  proof: null,
} as const;

const imageDefaults = {
  verb: 'export',
  kind: 'images',
  store: null,
  deck: null,
  out: 'a.png',
  locale: 'zh-CN',
  look: 'south-lake',
  slides: null,
  format: 'png',
  scale: 2,
} as const;

const dataDefaults = {
  verb: 'data',
  store: null,
  deck: null,
  format: 'json',
  out: null,
  locale: null,
  themes: null,
  slides: null,
} as const;

const mergeDefaults = {
  verb: 'merge',
  store: null,
  file: 'a.hsbrief',
  isDryRun: false,
  format: 'text',
  choose: null,
  choices: null,
  by: null,
} as const;

const importDefaults = {
  verb: 'import',
  ...{ store: null, file: 'a.xls', map: null, sheet: null, range: null },
  ...{ encoding: null, period: null, area: null, unit: null, source: null, theme: null },
  ...{ status: null, reason: null, saveMap: null, by: null, isDryRun: false },
  format: 'text',
} as const;

test.each<[string, Understood]>([
  ['', { verb: 'help', about: null }],
  ['--help', { verb: 'help', about: null }],
  ['-h', { verb: 'help', about: null }],
  ['help', { verb: 'help', about: null }],
  ['help export', { verb: 'help', about: 'export' }],
  ['data --help', { verb: 'help', about: 'data' }],
  ['export --out a.pdf -h', { verb: 'help', about: 'export' }],
  ['data', dataDefaults],
  ['data --format json --store s', { ...dataDefaults, store: 's' }],
  ['data --format csv', { ...dataDefaults, format: 'csv' }],
  [
    'data --format xlsx --out a.xlsx --themes economy,innovation --locale en',
    {
      ...dataDefaults,
      format: 'xlsx',
      out: 'a.xlsx',
      themes: ['economy', 'innovation'],
      locale: 'en',
    },
  ],
  [
    'data --format package --out a.zip --slides 1-5',
    { ...dataDefaults, format: 'package', out: 'a.zip', slides: [[1, 5]] },
  ],
  ['read --in a.txt', { verb: 'read', store: null, in: 'a.txt', format: 'text', locale: null }],
  [
    'read --in a.txt --format json --locale en --store s',
    { verb: 'read', store: 's', in: 'a.txt', format: 'json', locale: 'en' },
  ],
  ['read --help', { verb: 'help', about: 'read' }],
  [
    'verify --in a.txt',
    { verb: 'verify', store: null, in: 'a.txt', deck: null, format: 'text', locale: null },
  ],
  [
    'verify --in a.txt --json --deck d --locale en --store s',
    { verb: 'verify', store: 's', in: 'a.txt', deck: 'd', format: 'json', locale: 'en' },
  ],
  ['verify --help', { verb: 'help', about: 'verify' }],
  ['check', { verb: 'check', store: null, deck: null, format: 'text' }],
  ['check --deck x', { verb: 'check', store: null, deck: 'x', format: 'text' }],
  ['data --deck x', { ...dataDefaults, deck: 'x' }],
  ['decks', { verb: 'decks', store: null, by: null, act: { kind: 'list', format: 'text' } }],
  [
    'decks --format json --store s',
    { verb: 'decks', store: 's', by: null, act: { kind: 'list', format: 'json' } },
  ],
  [
    'decks list --format json',
    { verb: 'decks', store: null, by: null, act: { kind: 'list', format: 'json' } },
  ],
  ['decks new --help', { verb: 'help', about: 'decks' }],
  [
    'decks new --title 展望 --period 2024',
    {
      ...{ verb: 'decks', store: null, by: null },
      act: {
        ...{ kind: 'new', key: null, title: { zh: '展望', en: null }, period: '2024' },
        ...{ languages: ['zh-CN'], sections: null, from: null, area: null },
      },
    },
  ],
  [
    'decks new --title 展望 --title-en Outlook --period 2024-H1 --key outlook --sections 概览/Overview,民生 --area 武昌区 --by 李工 --store s',
    {
      ...{ verb: 'decks', store: 's', by: '李工' },
      act: {
        ...{ kind: 'new', key: DeckKey.parse('outlook'), title: { zh: '展望', en: 'Outlook' } },
        ...{ period: '2024-H1', languages: ['zh-CN', 'en'], from: null, area: '武昌区' },
        sections: [
          { zh: '概览', en: 'Overview' },
          { zh: '民生', en: null },
        ],
      },
    },
  ],
  [
    'decks roll-forward --deck a --period 2024',
    {
      ...{ verb: 'decks', store: null, by: null },
      act: { kind: 'roll-forward', deck: 'a', key: null, period: '2024', title: untitled },
    },
  ],
  [
    'decks duplicate --deck a --key b',
    {
      ...{ verb: 'decks', store: null, by: null },
      act: { kind: 'duplicate', deck: 'a', key: DeckKey.parse('b'), title: untitled },
    },
  ],
  [
    'decks rename --deck a --title-en B',
    {
      ...{ verb: 'decks', store: null, by: null },
      act: { kind: 'rename', deck: 'a', title: { zh: null, en: 'B' } },
    },
  ],
  [
    'decks delete --deck a',
    { verb: 'decks', store: null, by: null, act: { kind: 'delete', deck: 'a' } },
  ],
  [
    'slides',
    { verb: 'slides', store: null, deck: null, by: null, act: { kind: 'list', slide: null } },
  ],
  [
    'slides list --deck a --slide cover',
    { verb: 'slides', store: null, deck: 'a', by: null, act: { kind: 'list', slide: 'cover' } },
  ],
  [
    'slides add --deck a --at 3 --in s.json',
    { verb: 'slides', store: null, deck: 'a', by: null, act: { kind: 'add', in: 's.json', at: 3 } },
  ],
  [
    'slides set --deck a --slide b',
    {
      ...{ verb: 'slides', store: null, deck: 'a', by: null },
      act: { kind: 'set', slide: 'b', in: null, at: null },
    },
  ],
  [
    'slides move --deck a --slide b --at 1',
    { verb: 'slides', store: null, deck: 'a', by: null, act: { kind: 'move', slide: 'b', at: 1 } },
  ],
  [
    'slides remove --deck a --slide b --by 李工',
    {
      ...{ verb: 'slides', store: null, deck: 'a', by: '李工' },
      act: { kind: 'remove', slide: 'b' },
    },
  ],
  [
    'slides find 高企',
    {
      ...{ verb: 'slides', store: null, deck: null, by: null },
      act: {
        kind: 'find',
        question: { text: '高企', matchCase: false, wholeWord: false },
        replacement: null,
      },
    },
  ],
  [
    'slides find -firm- --replace= --deck a --match-case --whole-word',
    {
      ...{ verb: 'slides', store: null, deck: 'a', by: null },
      act: {
        kind: 'find',
        question: { text: '-firm-', matchCase: true, wholeWord: true },
        replacement: '',
      },
    },
  ],
  ['check --format=json', { verb: 'check', store: null, deck: null, format: 'json' }],
  ['export --out a.pdf', exportDefaults],
  ['export --out=a.pdf --format pdf', exportDefaults],
  ['export --out=-a.pdf', { ...exportDefaults, out: '-a.pdf' }],
  [
    'export --out a.pdf --deck x --locale en --look night --slides 1-5,8 --proof p.json --store s',
    {
      ...exportDefaults,
      deck: 'x',
      asked: { ...exportDefaults.asked, said: { locale: 'en', look: 'night' } },
      slides: [
        [1, 5],
        [8, 8],
      ],
      proof: 'p.json',
      store: 's',
    },
  ],
  [
    'export --out dir --format png --scale 3 --slides 2',
    { ...imageDefaults, out: 'dir', scale: 3, slides: [[2, 2]] },
  ],
  ['export --out a.svg --format svg', { ...imageDefaults, out: 'a.svg', format: 'svg' }],
  [
    'export --out a.pdf --kind handout --per-page 3 --locale both --colour greyscale --pictures small --sections a,b --header H --footer F --watermark W --classification C --logo l.svg --appendix --page-numbers --ink 7 --preset review',
    {
      ...exportDefaults,
      asked: {
        preset: 'review',
        said: {
          kind: 'handout',
          perPage: 3,
          locale: 'both',
          colour: 'greyscale',
          pictures: 'small',
          header: 'H',
          footer: 'F',
          watermark: 'W',
          classification: 'C',
          appendix: true,
          pageNumbers: true,
        },
        sections: ['a', 'b'],
        logo: 'l.svg',
        ink: '7',
      },
    },
  ],
  [
    'export --out a.pptx --format pptx',
    {
      ...{ verb: 'export', kind: 'presentation', store: null, deck: null, out: 'a.pptx' },
      ...{ slides: null, proof: null, asked: { preset: null, said: {}, sections: null } },
    },
  ],
  [
    'export --out a.pptx --format pptx --locale both --look night --pictures small --appendix --no-notes --no-hidden --sections a --slides 2 --preset colleagues --proof p.json',
    {
      ...{ verb: 'export', kind: 'presentation', store: null, deck: null, out: 'a.pptx' },
      ...{ slides: [[2, 2]], proof: 'p.json' },
      asked: {
        preset: 'colleagues',
        said: {
          ...{ locale: 'both', look: 'night', pictures: 'small', appendix: true },
          ...{ notes: false, hidden: false },
        },
        sections: ['a'],
      },
    },
  ],
  ['backup', { verb: 'backup', store: null, isJson: false }],
  ['backup --json --store s', { verb: 'backup', store: 's', isJson: true }],
  ['restore --list', { verb: 'restore', store: null, isJson: false, name: null }],
  ['restore --list --store s --json', { verb: 'restore', store: 's', isJson: true, name: null }],
  ['restore --store s b', { verb: 'restore', store: 's', isJson: false, name: 'b' }],
  ['restore b --json', { verb: 'restore', store: null, isJson: true, name: 'b' }],
  ['restore --help', { verb: 'help', about: 'restore' }],
  [
    'bundle --out a.hsbrief',
    { verb: 'bundle', store: null, out: 'a.hsbrief', decks: null, by: null },
  ],
  [
    'bundle --out a.hsbrief --deck a,b --by 李工 --store s',
    { verb: 'bundle', store: 's', out: 'a.hsbrief', decks: ['a', 'b'], by: '李工' },
  ],
  ['merge a.hsbrief', mergeDefaults],
  ['merge a.hsbrief --dry-run --json', { ...mergeDefaults, isDryRun: true, format: 'json' }],
  ['merge --json --dry-run a.hsbrief', { ...mergeDefaults, isDryRun: true, format: 'json' }],
  [
    'merge --store s --choose later a.hsbrief --choices c.json --by 李工',
    { ...mergeDefaults, store: 's', choose: 'later', choices: 'c.json', by: '李工' },
  ],
  ['import a.xls', importDefaults],
  [
    'import --dry-run a.xls --json --sheet 1 --range A3:E9 --encoding GBK --period 2024年',
    {
      ...{ ...importDefaults, isDryRun: true, format: 'json', sheet: '1', range: 'A3:E9' },
      ...{ encoding: 'gb18030', period: '2024' },
    },
  ],
  [
    'import --map 月报 --area 洪山区 --unit 万元 --source 年鉴 --theme economy a.xls --reason 更正',
    {
      ...{ ...importDefaults, map: '月报', area: '洪山区', unit: '万元', source: '年鉴' },
      ...{ theme: 'economy', reason: '更正' },
    },
  ],
  ['import --help', { verb: 'help', about: 'import' }],
  ['merge --help', { verb: 'help', about: 'merge' }],
  ['bundle -h', { verb: 'help', about: 'bundle' }],
])('%j is understood', (line, understood) => {
  const invocation = parseInvocation(words(line));
  const { verb } = invocation;
  expect(verb === 'help' ? invocation : { verb, ...invocation.asked }).toEqual(understood);
});

test.each([
  ['data', 'reads'],
  ['check', 'reads'],
  ['export --out a.pdf', 'reads'],
  ['read --in a.txt', 'reads'],
  ['decks', 'reads'],
  ['decks delete --deck a', 'edits'],
  ['slides', 'reads'],
  ['slides find a', 'reads'],
  ['slides find a --replace b --deck c', 'edits'],
  ['slides remove --deck a --slide b', 'edits'],
  ['draft --source a --deck b', 'edits'],
  ['backup', 'writes'],
  ['restore --list', null],
  ['bundle --out a.hsbrief', 'edits'],
  ['merge a.hsbrief', 'edits'],
  ['import a.xls', 'edits'],
  ['import a.xls --dry-run', 'reads'],
])('%j opens the store for what it does: %s', (line, use) => {
  const invocation = parseInvocation(words(line));
  if (invocation.verb === 'help') throw new Error('help was not asked for');
  expect(invocation.opens ? invocation.use : null).toBe(use);
});

test.each<[string, string, ErrorParams]>([
  ['bogus', 'usage.verb-unknown', { verb: 'bogus', known: names.join(', ') }],
  ['DATA', 'usage.verb-unknown', { verb: 'DATA', known: names.join(', ') }],
  ['help bogus', 'usage.verb-unknown', { verb: 'bogus', known: names.join(', ') }],
  ['help data check', 'usage.argument-unexpected', { argument: 'check' }],
  ['--format json', 'usage.option-unknown', { option: '--format' }],
  ['read', 'usage.option-missing', { option: '--in' }],
  ['read --in a --format csv', 'usage.format-unknown', { format: 'csv', known: 'text, json' }],
  ['read a.txt', 'usage.argument-unexpected', { argument: 'a.txt' }],
  ['verify', 'usage.option-missing', { option: '--in' }],
  ['verify a.txt', 'usage.argument-unexpected', { argument: 'a.txt' }],
  ['verify --in a --locale fr', 'usage.locale-unknown', { locale: 'fr', known: 'zh-CN, en' }],
  ['data --proof x', 'usage.option-unknown', { option: '--proof' }],
  ['data --format xlsx', 'usage.option-missing', { option: '--out' }],
  ['data --format package', 'usage.option-missing', { option: '--out' }],
  [
    'data --themes economy --slides 1',
    'usage.options-exclusive',
    { first: '--themes', second: '--slides' },
  ],
  ['data --slides 0', 'usage.slides-unreadable', { slides: '0' }],
  ['data --locale fr', 'usage.locale-unknown', { locale: 'fr', known: 'zh-CN, en' }],
  ['data -x', 'usage.option-unknown', { option: '-x' }],
  ['data --help=yes', 'usage.option-unknown', { option: '--help' }],
  [
    'export --out a --format png --scale 5',
    'usage.scale-unknown',
    { scale: '5', known: '2, 1, 3, 4' },
  ],
  [
    'export --out a --format png --proof p',
    'usage.option-unfit',
    { option: '--proof', format: 'png' },
  ],
  ['export --out a --scale 2', 'usage.option-unfit', { option: '--scale', format: 'pdf' }],
  ['export --out a --no-notes', 'usage.option-unfit', { option: '--no-notes', format: 'pdf' }],
  [
    'export --out a --format svg --no-hidden',
    'usage.option-unfit',
    { option: '--no-hidden', format: 'svg' },
  ],
  ...['kind', 'per-page', 'header', 'watermark', 'classification', 'logo', 'ink', 'scale'].map(
    (name): [string, string, ErrorParams] => [
      `export --out a --format pptx --${name} 1`,
      'usage.option-unfit',
      { option: `--${name}`, format: 'pptx' },
    ],
  ),
  [
    'export --out a --format pptx --page-numbers',
    'usage.option-unfit',
    { option: '--page-numbers', format: 'pptx' },
  ],
  ['slides find', 'usage.option-missing', { option: 'TEXT' }],
  ['slides find --deck a', 'usage.option-missing', { option: 'TEXT' }],
  ['slides find a --replace b', 'usage.option-missing', { option: '--deck' }],
  ['slides find a b', 'usage.argument-unexpected', { argument: 'b' }],
  ['slides find a --replace --deck b', 'usage.value-missing', { option: '--replace' }],
  ['slides find a --slide b', 'usage.option-unknown', { option: '--slide' }],
  ['slides list --match-case', 'usage.option-unknown', { option: '--match-case' }],
  ['data more', 'usage.argument-unexpected', { argument: 'more' }],
  ['data -- more', 'usage.argument-unexpected', { argument: 'more' }],
  [
    'data --format xml',
    'usage.format-unknown',
    { format: 'xml', known: 'json, csv, xlsx, package' },
  ],
  ['check --format pdf', 'usage.format-unknown', { format: 'pdf', known: 'text, json' }],
  [
    'export --out a.pdf --format ppt',
    'usage.format-unknown',
    { format: 'ppt', known: 'pdf, pptx, png, svg' },
  ],
  ['export', 'usage.option-missing', { option: '--out' }],
  ['export --out', 'usage.value-missing', { option: '--out' }],
  ['export --out=', 'usage.value-missing', { option: '--out' }],
  ['export --out --deck x', 'usage.value-missing', { option: '--out' }],
  ['data --store', 'usage.value-missing', { option: '--store' }],
  [
    'export --out a --locale fr',
    'usage.locale-unknown',
    { locale: 'fr', known: 'zh-CN, en, both' },
  ],
  [
    'export --out a --kind book',
    'usage.value-unknown',
    { option: '--kind', value: 'book', known: 'slides, handout, notes, data-book' },
  ],
  [
    'export --out a --per-page 5',
    'usage.value-unknown',
    { option: '--per-page', value: '5', known: '1, 2, 3, 4, 6, 9' },
  ],
  [
    'export --out a --watermark 012345678901234567890',
    'usage.value-too-long',
    { option: '--watermark', limit: 20 },
  ],
  ['export --out a --appendix=yes', 'usage.option-unknown', { option: '--appendix' }],
  ['backup b', 'usage.argument-unexpected', { argument: 'b' }],
  ['restore', 'usage.option-missing', { option: '--list' }],
  ['restore b c', 'usage.argument-unexpected', { argument: 'c' }],
  ['restore b --list', 'usage.options-exclusive', { first: '--list', second: 'b' }],
  ['bundle', 'usage.option-missing', { option: '--out' }],
  ['merge', 'usage.option-missing', { option: 'FILE' }],
  ['import --dry-run', 'usage.option-missing', { option: 'FILE' }],
  [
    'import a.csv --period 去年',
    'usage.value-unreadable',
    { option: '--period', value: '去年', example: '2024, 2024-H1, 2024-Q4, 2024-06' },
  ],
  [
    'import a.csv --encoding big5',
    'usage.value-unknown',
    { option: '--encoding', value: 'big5', known: 'utf-8, gb18030, utf-16le, utf-16be' },
  ],
  ['merge --choose ours', 'usage.option-missing', { option: 'FILE' }],
  ['merge a b', 'usage.argument-unexpected', { argument: 'b' }],
  [
    'merge a --choose mine',
    'usage.value-unknown',
    { option: '--choose', value: 'mine', known: 'ours, theirs, later' },
  ],
  ['export --out a --slides 5-1', 'usage.slides-unreadable', { slides: '5-1' }],
])('%j is refused as %s', (line, code, params) => {
  const refused = failureOf(() => parseInvocation(words(line)));
  expect({ code: refused.code, params: refused.params }).toEqual({ code, params });
});

test.each(names)('the help of %s names all its options in both languages', (verb) => {
  const options = (text: string) =>
    [...text.matchAll(/^ {2}--[\w-]+/gm)].map(([option]) => option.trim());
  expect(options(helpText(verb, 'zh-CN'))).toEqual(options(helpText(verb, 'en')));
  for (const option of options(helpText(verb, 'en'))) {
    const isFlag = [
      ...[...pdfFlags, ...presentationFlags, ...slideFlags],
      ...[...restoreFlags, ...mergeFlags],
    ].some((flag) => option === `--${flag}`);
    const refused = failureOf(() =>
      parseInvocation([verb, option, ...(isFlag ? ['more', 'more'] : [])]),
    );
    const code = isFlag ? 'usage.argument-unexpected' : 'usage.value-missing';
    expect(refused.code, option).toBe(code);
  }
});

function words(line: string): string[] {
  return line.split(' ').filter((word) => word !== '');
}

function failureOf(parse: () => unknown): AppError {
  try {
    parse();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
