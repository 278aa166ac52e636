import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  describeFailure,
  describeProofFailure,
  proofMessage,
} from '../../../../shared/i18n/messages.ts';
import type { ProofFailure } from '../../../../shared/model/export.ts';
import { FigureKey } from '../../../../shared/model/figure.ts';
import { SlideKey } from '../../../../shared/model/keys.ts';
import type { PdfDescription } from '../describe-pdf.ts';
import { finishPdf } from '../finish-pdf.ts';
import type { UnicodeMap } from '../glyphs/unicode-map.ts';
import { outlineOf } from '../outline.ts';
import type { ExpectedFigure, PdfExpectation } from './expect-pdf.ts';
import { provePdf } from './prove-pdf.ts';
import { type SmallPage, smallPdf, withoutEntry } from './testing/small-pdf.ts';
import { changeContent, changeMaps } from './testing/spoil-pdf.ts';

const snapshot = { id: '0123456789ab', changedAt: '2024-02-01T08:00:00Z' };

const hash = snapshot.id.padEnd(64, '0');

const description: PdfDescription = {
  title: '洪山区2023年工作简报',
  subject: '洪山区2023年工作简报，数据快照 0123456789ab',
  snapshot: snapshot.id,
  hash,
  locale: 'en',
  changedAt: new Date(snapshot.changedAt),
  program: 'test',
  pages: [
    {
      part: null,
      entries: [{ section: 'Overview', title: 'The year in figures' }],
      label: { prefix: '', number: 1 },
    },
    {
      part: null,
      entries: [{ section: 'Innovation', title: 'Over 1,300 firms' }],
      label: { prefix: '', number: 2 },
    },
  ],
};

const figure = (key: string, printed: string, times = 1): ExpectedFigure => ({
  key: FigureKey.parse(key),
  printed,
  times,
});

const expected: PdfExpectation = {
  snapshot,
  hash,
  title: description.title,
  language: 'en',
  radicals: [],
  outline: outlineOf(description.pages),
  pages: [
    {
      slide: SlideKey.parse('year'),
      texts: [{ code: 'title-missing', text: 'The year in figures' }],
      missing: [],
      links: [],
      marks: [],
      pictures: [],
      mayShowLogo: false,
      figures: [figure('output', 'at least RMB 100 billion'), figure('parks', '33')],
      places: [],
    },
    {
      slide: SlideKey.parse('firms'),
      texts: [{ code: 'title-missing', text: 'Over 1,300 firms' }],
      missing: [],
      links: [],
      marks: [],
      pictures: [],
      mayShowLogo: false,
      figures: [figure('firms', '1,300', 2), figure('rank', '1st')],
      places: [],
    },
  ],
};

const first: SmallPage = {
  lines: ['The year in figures', 'at least', 'RMB 100 billion', '33'],
};
const second: SmallPage = {
  lines: ['Over 1,300', 'firms', '1,300', 'the 1st'],
};

async function finished(pages: readonly SmallPage[], described: Partial<PdfDescription> = {}) {
  return finishPdf([await smallPdf(pages)], { ...description, ...described });
}

const green = {
  ok: true,
  checkedAt: snapshot.changedAt,
  snapshot: snapshot.id,
  pages: 2,
  figures: 4,
  fonts: 2,
  failures: [],
};

test('a file that holds all it must is proved, page by page', async () => {
  const read: number[] = [];
  const proof = await provePdf(await finished([first, second]), expected, (page) =>
    read.push(page),
  );
  expect(proof).toEqual(green);
  expect(read).toEqual([1, 2]);
});

test('the same file gives the same proof, and its bytes stay', async () => {
  const bytes = await finished([first, second]);
  const copy = bytes.slice();
  const one = await provePdf(bytes, expected);
  expect(await provePdf(bytes, expected)).toEqual(one);
  expect(Buffer.from(bytes).equals(Buffer.from(copy))).toBe(true);
});

const onFirst = { page: 1, slide: 'year' } as const;
const onSecond = { page: 2, slide: 'firms' } as const;

test.each<[string, readonly SmallPage[], readonly object[]]>([
  [
    'a figure is missing',
    [{ lines: ['The year in figures', '33'] }, second],
    [
      {
        ...onFirst,
        code: 'figure-missing',
        figure: 'output',
        expected: 'at least RMB 100 billion',
        detail: '0/1',
      },
    ],
  ],
  [
    'a figure lost its qualifier',
    [{ lines: ['The year in figures', 'RMB 100 billion', '33'] }, second],
    [expect.objectContaining({ ...onFirst, figure: 'output' })],
  ],
  [
    'a figure is another',
    [{ lines: ['The year in figures', 'at least RMB 100 billion', '133'] }, second],
    [expect.objectContaining({ ...onFirst, figure: 'parks', expected: '33' })],
  ],
  [
    'a figure stands in the title only',
    [first, { lines: ['Over 1,300 firms', 'the 1st'] }],
    [expect.objectContaining({ ...onSecond, figure: 'firms', detail: '1/2' })],
  ],
  [
    'two pages are swapped',
    [second, first],
    [
      expect.objectContaining({ ...onFirst, figure: 'output' }),
      expect.objectContaining({ ...onFirst, figure: 'parks' }),
      expect.objectContaining({ ...onFirst, code: 'title-missing' }),
      expect.objectContaining({ ...onSecond, figure: 'firms' }),
      expect.objectContaining({ ...onSecond, figure: 'rank' }),
      expect.objectContaining({ ...onSecond, code: 'title-missing', expected: 'Over 1,300 firms' }),
    ],
  ],
  [
    'a radical stands for a word',
    [{ lines: [...first.lines, 'Z'], reads: { Z: '\u2f2d' } }, second],
    [{ ...onFirst, code: 'character-lost', detail: '\u2f2d (U+2F2D)' }],
  ],
  [
    'a digit reads as nothing known',
    [first, { ...second, reads: { 3: '\ufffd' } }],
    [
      expect.objectContaining({ ...onSecond, figure: 'firms', detail: '0/2' }),
      expect.objectContaining({ ...onSecond, code: 'title-missing' }),
      { ...onSecond, code: 'character-lost', detail: '\ufffd (U+FFFD)' },
    ],
  ],
  [
    'a font is drawn, not embedded',
    [first, { ...second, font: 'type3' }],
    [{ ...onSecond, code: 'font-type3', detail: 'Drawn' }],
  ],
  [
    'such a font stands in a form',
    [first, { ...second, font: 'type3-in-form' }],
    [{ ...onSecond, code: 'font-type3', detail: 'Drawn' }],
  ],
  [
    'a font is left to the reader’s machine',
    [{ ...first, font: 'standard' }, second],
    [{ ...onFirst, code: 'font-not-embedded', detail: 'Helvetica' }],
  ],
  [
    'a picture is drawn',
    [{ ...first, image: 'drawn' }, second],
    [{ ...onFirst, code: 'image-drawn', detail: 'Im0' }],
  ],
  [
    'a picture fills a pattern',
    [{ ...first, image: 'in-pattern' }, second],
    [{ ...onFirst, code: 'image-drawn', detail: 'Im0' }],
  ],
  [
    'a picture stands in the content',
    [{ ...first, image: 'inline' }, second],
    [{ ...onFirst, code: 'image-drawn', detail: 'BI' }],
  ],
  [
    'a link leads nowhere',
    [{ ...first, link: 'nowhere' }, second],
    [{ ...onFirst, code: 'link-broken', detail: '"nowhere"' }],
  ],
])('when %s, the proof says where', async (_, pages, failures) => {
  const proof = await provePdf(await finished(pages), expected);
  expect(proof.failures).toEqual(failures);
  expect(proof.ok).toBe(false);
});

const composite = (page: SmallPage): SmallPage => ({ ...page, font: 'composite' });

test('equal-width digits that only the page states the text of are proved: finishing maps them', async () => {
  const digits = { 3: '', 0: '\0' };
  const states = { 3: '3', 0: '0' };
  const pages = [first, second].map((page) => ({ ...composite(page), reads: digits, states }));
  expect(await provePdf(await finished(pages), expected)).toEqual({ ...green, fonts: 2 });
});

const stated = [first, second].map((page) => ({
  ...composite(page),
  states: { 3: '3', 1: '1', Z: 'Z' },
}));

/** The map without a code, or with another text for it. */
const remapped = (character: string, text: string | null) => (map: UnicodeMap) => {
  const code = character.charCodeAt(0);
  const others = [...map].filter(([mapped]) => mapped !== code);
  return new Map(text === null ? others : [...others, [code, text]]);
};

test.each<[string, (bytes: Uint8Array) => Promise<Uint8Array>, readonly object[]]>([
  [
    'a digit has no map',
    (bytes) => changeMaps(bytes, 1, remapped('3', '\0')),
    [
      expect.objectContaining({ ...onFirst, code: 'figure-missing', figure: 'parks' }),
      {
        ...onFirst,
        code: 'unicode-map-missing',
        figure: 'parks',
        expected: ' 100 billion33',
        detail: ' 100 billion□□',
      },
    ],
  ],
  [
    'a digit is mapped to another',
    (bytes) => changeMaps(bytes, 1, remapped('3', '8')),
    [
      expect.objectContaining({ ...onFirst, code: 'figure-missing', figure: 'parks' }),
      {
        ...onFirst,
        code: 'actual-text-differs',
        figure: 'parks',
        expected: ' 100 billion88',
        detail: ' 100 billion33',
      },
    ],
  ],
  [
    'the page states another digit',
    (bytes) => changeContent(bytes, 1, (content) => content.replaceAll('FEFF0033', 'FEFF0038')),
    [
      {
        ...onFirst,
        code: 'actual-text-differs',
        figure: 'parks',
        expected: ' 100 billion33',
        detail: ' 100 billion88',
      },
    ],
  ],
  [
    'the page states that a digit is nothing',
    (bytes) => changeContent(bytes, 2, (content) => content.replace('FEFF0031', 'FEFF')),
    [
      {
        ...onSecond,
        code: 'actual-text-differs',
        figure: 'firms',
        expected: 'Over 1,300firms1,3',
        detail: 'Over ,300firms1,3',
      },
    ],
  ],
  [
    'the page states a radical that the maps do not know',
    (bytes) => changeContent(bytes, 1, (content) => content.replace('FEFF0033', 'FEFF2F2D')),
    [
      { ...onFirst, code: 'character-lost', detail: '⼭ (U+2F2D)' },
      expect.objectContaining({ ...onFirst, code: 'actual-text-differs', figure: 'parks' }),
    ],
  ],
  [
    'a glyph is the box that stands for what its font lacks',
    (bytes) => changeContent(bytes, 1, (content) => content.replace('<0033>', '<0000>')),
    [
      expect.objectContaining({ ...onFirst, code: 'figure-missing', figure: 'parks' }),
      {
        ...onFirst,
        code: 'unicode-map-missing',
        figure: 'parks',
        expected: ' 100 billion33',
        detail: ' 100 billion□3',
      },
    ],
  ],
])('when %s, the proof says which viewers find what', async (_, spoil, failures) => {
  const bytes = await finished(stated);
  expect((await provePdf(bytes, expected)).failures).toEqual([]);
  expect((await provePdf(await spoil(bytes), expected)).failures).toEqual(failures);
});

/** The first page linked to the second. */
function linked(links: readonly number[]): PdfExpectation {
  const [page, ...others] = expected.pages;
  return { ...expected, pages: page ? [{ ...page, links }, ...others] : others };
}

test('a link to its page is fine', async () => {
  const bytes = await finished([{ ...first, link: 2 }, second]);
  expect(await provePdf(bytes, linked([2]))).toEqual(green);
});

test.each<[string, readonly SmallPage[], readonly number[], object]>([
  ['is missing', [first, second], [2], { expected: '2', detail: '—' }],
  ['leads to another page', [{ ...first, link: 1 }, second], [2], { expected: '2', detail: '1' }],
  ['was not to be there', [{ ...first, link: 2 }, second], [], { expected: '—', detail: '2' }],
])('a link that %s fails the proof', async (_, pages, links, values) => {
  const { failures } = await provePdf(await finished(pages), linked(links));
  expect(failures).toEqual([{ ...onFirst, code: 'link-target', ...values }]);
});

test('what must be said beside a figure is asked for, as often as the slide says it', async () => {
  const marked = (times: number) => ({
    ...expected,
    pages: expected.pages.map((page, index) =>
      index === 0 ? { ...page, marks: [{ text: '(2022)', times }] } : page,
    ),
  });
  const said: SmallPage = { lines: [...first.lines, 'Parks (2022)'] };
  expect((await provePdf(await finished([said, second]), marked(1))).ok).toBe(true);
  for (const [page, times] of [
    [first, 1],
    [said, 2],
  ] as const) {
    const { ok, failures } = await provePdf(await finished([page, second]), marked(times));
    expect(ok).toBe(false);
    expect(failures).toMatchObject([{ code: 'mark-missing', page: 1, expected: '(2022)' }]);
  }
});

test('of pictures the logo alone may be drawn, and once', async () => {
  const pages = expected.pages.map((page) => ({ ...page, mayShowLogo: true }));
  const withLogo = { ...expected, pages };
  const one = await finished([{ ...first, image: 'drawn' }, second]);
  expect(await provePdf(one, withLogo)).toEqual(green);
});

describe('pictures', () => {
  const [bridge, tower] = [new Uint8Array([0xff, 0xd8, 1]), new Uint8Array([0xff, 0xd8, 2])];
  const nameOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
  const [page, ...others] = expected.pages;
  if (!page) throw new Error('there is no page');
  const withPicture = {
    ...expected,
    pages: [{ ...page, pictures: [nameOf(bridge)] }, ...others],
  };
  const prove = async (one: Partial<SmallPage>, other: Partial<SmallPage> = {}) =>
    provePdf(
      await finished([
        { ...first, ...one },
        { ...second, ...other },
      ]),
      withPicture,
    );

  test('the file that the store keeps may be drawn where it belongs', async () => {
    expect(await prove({ pictures: [bridge] })).toEqual(green);
    expect(await prove({ pictures: [bridge, bridge] })).toEqual(green);
  });

  test.each<[string, Partial<SmallPage>, Partial<SmallPage>, readonly object[]]>([
    [
      'another picture in its place',
      { pictures: [tower] },
      {},
      [
        { ...onFirst, code: 'image-drawn', detail: 'Pic0' },
        { ...onFirst, code: 'picture-missing', expected: nameOf(bridge).slice(0, 12) },
      ],
    ],
    [
      'a chart drawn in pixels beside it',
      { pictures: [bridge], image: 'drawn' },
      {},
      [{ ...onFirst, code: 'image-drawn', detail: 'Im0' }],
    ],
    [
      'a picture of another page',
      { pictures: [bridge] },
      { pictures: [bridge] },
      [{ ...onSecond, code: 'image-drawn', detail: 'Pic0' }],
    ],
    [
      'no picture',
      {},
      {},
      [{ ...onFirst, code: 'picture-missing', expected: nameOf(bridge).slice(0, 12) }],
    ],
  ])('%s is refused', async (_, one, other, failures) => {
    expect((await prove(one, other)).failures).toEqual(failures);
  });
});

test('a radical that the data holds is refused with its record and field', async () => {
  const name = { entity: 'indicator', key: 'firms', field: 'name.zh' } as const;
  const other = { entity: 'goal', key: 'tower', field: 'statement.zh' } as const;
  const radicals = [
    { ...name, characters: ['\u2fbc', '\u2f2d'] },
    { ...other, characters: ['\u2ec4'] },
  ];
  const page = { lines: [...first.lines, 'Z'], reads: { Z: '\u2f2d' } };
  const bytes = await finished([page, second]);
  const [failure, ...others] = (await provePdf(bytes, { ...expected, radicals })).failures;
  expect(others).toEqual([]);
  expect(failure).toEqual({
    ...onFirst,
    code: 'character-lost',
    detail: '\u2f2d (U+2F2D)',
    places: [name],
  });
  if (!failure) throw new Error('nothing was refused');
  const { key, params } = proofMessage(failure);
  const refusal = {
    code: 'export.unproved' as const,
    params: { ...params, reason: key, file: 'a.pdf' },
  };
  for (const said of [describeProofFailure('zh-CN', failure), describeFailure('zh-CN', refusal)])
    expect(said).toMatch(/第 1 页.*\u2f2d \(U\+2F2D\).*指标 firms 的“全称（中文）”/);
  expect(describeProofFailure('en', failure)).toContain(
    '“Full name (Chinese)” of the indicator firms',
  );
});

test('what people asked for at the edges must be on the page', async () => {
  const texts = [{ code: 'text-missing', text: 'Internal' }] as const;
  const asked = { ...expected, pages: expected.pages.map((page) => ({ ...page, texts })) };
  const bytes = await finished([{ lines: [...first.lines, 'Internal'] }, second]);
  expect((await provePdf(bytes, asked)).failures).toEqual([
    { ...onSecond, code: 'text-missing', expected: 'Internal' },
  ]);
});

test('a text that no font can print fails the proof, whatever the page reads as', async () => {
  const missing = [{ text: '𰻸村', characters: ['𰻸'] }];
  const pages = expected.pages.map((page, index) => (index === 1 ? { ...page, missing } : page));
  const bytes = await finished([first, second]);
  expect((await provePdf(bytes, { ...expected, pages })).failures).toEqual([
    { ...onSecond, code: 'character-missing', expected: '𰻸村', detail: '𰻸 (U+30EF8)' },
  ]);
});

test('of a page with several slides the failure names the slide of the figure', async () => {
  const [page, ...others] = expected.pages;
  if (!page) throw new Error('no page');
  const own = { ...figure('roads', '77'), slide: SlideKey.parse('roads') };
  const pages = [{ ...page, figures: [...page.figures, own] }, ...others];
  const { failures } = await provePdf(await finished([first, second]), { ...expected, pages });
  expect(failures).toEqual([
    expect.objectContaining({ code: 'figure-missing', page: 1, slide: 'roads', figure: 'roads' }),
  ]);
});

test('two figures that changed places are told, though the page shows both', async () => {
  const label = (text: string) => [{ kind: 'label', text }] as const;
  const places = [
    { key: FigureKey.parse('roads'), printed: '77', words: label('Roads') },
    { key: FigureKey.parse('parks'), printed: '33', words: label('Parks') },
    { key: FigureKey.parse('lakes'), printed: '12', words: label('Lakes') },
  ].map((place) => ({ ...place, slide: SlideKey.parse('year') }));
  const [page, ...others] = expected.pages;
  const asked = { ...expected, pages: page ? [{ ...page, places }, ...others] : others };
  const drawn = (roads: string, parks: string): readonly SmallPage[] => [
    { lines: [...first.lines, 'Roads', roads, 'Parks', parks, 'Lakes', '12'] },
    second,
  ];
  expect(await provePdf(await finished(drawn('77', '33')), asked)).toEqual(green);
  expect((await provePdf(await finished(drawn('33', '77')), asked)).failures).toEqual([
    {
      ...onFirst,
      code: 'figure-misplaced',
      figure: 'roads',
      expected: '77',
      detail: 'Roads 33',
    },
  ]);
});

const inOneSection = description.pages.map((page) => ({
  ...page,
  entries: page.entries.map((entry) => ({ ...entry, section: 'Overview' })),
}));

const wholeFile = { page: null, slide: null } as const;

test.each<[string, Partial<PdfDescription>, readonly Partial<ProofFailure>[]]>([
  [
    'an outline entry has another title',
    { pages: inOneSection },
    [
      { code: 'outline-entry', expected: 'Innovation → 2', detail: '· Over 1,300 firms → 2' },
      { code: 'outline-entry', expected: '· Over 1,300 firms → 2', detail: '—' },
    ],
  ],
  [
    'the title is another',
    { title: 'Untitled' },
    [{ code: 'metadata-title', expected: description.title, detail: 'Untitled' }],
  ],
  [
    'the language is another',
    { locale: 'zh-CN' },
    [{ code: 'metadata-language', expected: 'en', detail: 'zh-CN' }],
  ],
  [
    'the snapshot is another',
    { snapshot: 'ba9876543210' },
    [{ code: 'metadata-snapshot', expected: snapshot.id, detail: 'ba9876543210' }],
  ],
  ['the data are others', { hash: 'b' }, [{ code: 'metadata-hash', expected: hash, detail: 'b' }]],
])('when %s, the proof says so', async (_, described, failures) => {
  const proof = await provePdf(await finished([first, second], described), expected);
  expect(proof.failures).toEqual(failures.map((failure) => ({ ...wholeFile, ...failure })));
});

test.each([
  ['catalog', 'Outlines', 'outline-entry'],
  ['catalog', 'Lang', 'metadata-language'],
  ['info', 'Title', 'metadata-title'],
  ['info', 'Snapshot', 'metadata-snapshot'],
  ['info', 'StoreHash', 'metadata-hash'],
] as const)('a file without its %s’s %s is not proved', async (holder, key, code) => {
  const bytes = await withoutEntry(await finished([first, second]), holder, key);
  const { failures } = await provePdf(bytes, expected);
  expect(failures[0]).toMatchObject({ ...wholeFile, code, detail: '—' });
});

test('a page too few is told, and the others are still read', async () => {
  const bytes = await smallPdf([first]);
  const { failures, pages } = await provePdf(bytes, expected);
  expect(pages).toBe(1);
  expect(failures[0]).toEqual({ ...wholeFile, code: 'page-count', expected: '2', detail: '1' });
});

test.each([
  ['nothing', new Uint8Array()],
  ['words', Buffer.from('not a PDF at all')],
])('%s in the place of a PDF fails the proof, and throws nothing', async (_, bytes) => {
  const proof = await provePdf(bytes, expected);
  expect(proof).toMatchObject({ ok: false, pages: 0, failures: [{ code: 'unreadable' }] });
});
