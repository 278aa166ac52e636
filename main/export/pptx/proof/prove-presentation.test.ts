import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportProof } from '../../../../shared/model/export.ts';
import { FigureKey } from '../../../../shared/model/figure.ts';
import { SlideKey } from '../../../../shared/model/keys.ts';
import type { DrawnPicture } from '../../../../shared/model/presentation.ts';
import type { ExpectedPage } from '../../pdf/proof/expect-pdf.ts';
import { chart, drawing, presentation, run, text } from '../testing/drawings.ts';
import { writePresentation } from '../write-presentation.ts';
import type { ExpectedSlide, PresentationExpectation } from './expect-presentation.ts';
import { provePresentation } from './prove-presentation.ts';

const title = '科技企业快速成长';
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const picture: DrawnPicture = {
  ...{ kind: 'picture', box: { x: 900, y: 600, width: 40, height: 40 }, radius: 0, alt: '标志' },
  file: { png: onePixel },
  crop: { x: 0, y: 0, width: 1, height: 1 },
};

const notes = ['先讲高新技术企业。', '来源：', '高新技术企业，2023年，突破1450家：第1节第2段'];

const document = presentation(
  [
    {
      drawing: drawing([chart(), text([[run('查看出处', { leadsTo: 2 })]], { x: 64, y: 600 })]),
      notes,
    },
    { drawing: drawing([text(['医保参保98.7万人'], { x: 64, y: 200 }), picture]), isHidden: true },
    { drawing: drawing([text(['第1节第2段'], { x: 64, y: 200 })], { layout: 'appendix' }) },
  ],
  {},
);

const page = (about: Partial<ExpectedPage>): ExpectedPage => ({
  ...{ slide: SlideKey.parse('slide-1'), texts: [], marks: [], figures: [], missing: [] },
  ...{ places: [], links: [], pictures: [], mayShowLogo: false },
  ...about,
});
const figure = (key: string, printed: string) => ({ key: FigureKey.parse(key), printed, times: 1 });

const slide = (about: Partial<ExpectedSlide>): ExpectedSlide => ({
  ...{ page: page({}), title, isHidden: false, notes: [], charts: [], said: [], mustLeadTo: [] },
  ...about,
});

const drawnChart = chart();
const expected: PresentationExpectation = {
  snapshot: { ...document.snapshot } as PresentationExpectation['snapshot'],
  ...{ title: document.title, language: 'zh-CN', sections: [{ name: '科技', slides: 3 }] },
  slides: [
    slide({
      page: page({
        figures: [figure('figure-0', '突破1450家'), figure('figure-1', '1320.5家')],
        links: [3],
      }),
      mustLeadTo: [3],
      notes,
      charts: [
        {
          series: drawnChart.series.map(({ points }) => ({
            categories: drawnChart.categories,
            points: points.map((point) => ({ figure: point.figure, value: point.value })),
          })),
        },
      ],
    }),
    slide({
      page: page({ figures: [figure('insured', '98.7万人')], mayShowLogo: true }),
      isHidden: true,
      said: [createHash('sha256').update(Buffer.from(onePixel, 'base64')).digest('hex')],
    }),
    slide({ page: page({ texts: [{ code: 'text-missing', text: '第1节第2段' }] }) }),
  ],
};

let written: Uint8Array;
beforeAll(async () => {
  written = await writePresentation(document, { readPicture: () => new Uint8Array() });
});

const codesOf = ({ failures }: ExportProof) => [...new Set(failures.map(({ code }) => code))];

/** The file again, with a part of it written otherwise; one that becomes nothing is taken out. */
function spoilt(change: (name: string, content: string) => string | null): Uint8Array {
  const parts = unzipSync(written);
  const changed = Object.entries(parts).flatMap(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [[name, bytes] as const];
    const content = change(name, strFromU8(bytes));
    return content === null ? [] : [[name, strToU8(content)] as const];
  });
  return zipSync(Object.fromEntries(changed));
}

test('a file that holds all of it is proved', async () => {
  const proof = await provePresentation(written, expected);
  expect(proof).toMatchObject({ ok: true, failures: [], pages: 3, figures: 3 });
});

const inPart =
  (part: string, from: string | RegExp, to: string) =>
  (name: string, content: string): string =>
    name === part ? content.replace(from, to) : content;

test.each<[string, string, (name: string, content: string) => string | null]>([
  [
    'a digit of a figure in a text',
    'figure-missing',
    inPart('ppt/slides/slide2.xml', '98.7', '98.1'),
  ],
  [
    'a title that is a plain text box',
    'title-missing',
    inPart('ppt/slides/slide1.xml', /<p:ph [^>]*type="title"[^>]*\/>/, ''),
  ],
  [
    'a value of a chart',
    'chart-value',
    inPart('ppt/charts/chart1.xml', '<c:v>1450</c:v>', '<c:v>1451</c:v>'),
  ],
  [
    'a name in a chart',
    'chart-value',
    inPart('ppt/charts/chart1.xml', /<c:v>瞪羚企业<\/c:v>/g, '<c:v>独角兽</c:v>'),
  ],
  [
    'a value that the workbook has otherwise',
    'chart-workbook',
    inPart('ppt/charts/chart1.xml', '<c:v>880</c:v>', '<c:v>881</c:v>'),
  ],
  [
    'a word of the notes',
    'notes-missing',
    inPart('ppt/notesSlides/notesSlide1.xml', '第1节第2段', '第1节第3段'),
  ],
  [
    'a hidden slide that is shown',
    'slide-hidden',
    inPart('ppt/slides/slide2.xml', ' show="0"', ''),
  ],
  [
    'a slide that is hidden',
    'slide-shown',
    inPart('ppt/slides/slide3.xml', '<p:sld ', '<p:sld show="0" '),
  ],
  [
    'another name of a section',
    'section-differs',
    inPart('ppt/presentation.xml', 'name="科技"', 'name="民生"'),
  ],
  [
    'a section that lacks a slide',
    'part-broken',
    inPart('ppt/presentation.xml', /<p14:sldId id="\d+"\s*\/>/, ''),
  ],
  [
    'a link to another slide',
    'link-target',
    inPart('ppt/slides/_rels/slide1.xml.rels', 'slide3.xml', 'slide2.xml'),
  ],
  [
    'a link out of the file',
    'link-broken',
    inPart(
      'ppt/slides/_rels/slide1.xml.rels',
      /Target="[^"]*slide3\.xml"/,
      'Target="https://example.com" TargetMode="External"',
    ),
  ],
  [
    'a picture without words',
    'words-for-picture',
    inPart('ppt/slides/slide2.xml', 'descr="标志"', 'descr=""'),
  ],
  [
    'a chart without words',
    'words-for-picture',
    inPart('ppt/slides/slide1.xml', /descr="各类企业数[^"]*"/, 'descr=""'),
  ],
  [
    'a typeface that nobody has',
    'typeface-unlisted',
    inPart('ppt/theme/theme1.xml', /typeface="Calibri"/, 'typeface="Barlow"'),
  ],
  [
    'a relation to a part that is not there',
    'part-broken',
    inPart('ppt/slides/_rels/slide1.xml.rels', 'chart1.xml', 'chart9.xml'),
  ],
  [
    'a part that nothing leads to',
    'part-broken',
    inPart('ppt/slides/_rels/slide1.xml.rels', /<Relationship [^>]*notesSlide1[^>]*\/>/, ''),
  ],
  [
    'a part without a type',
    'part-broken',
    inPart('[Content_Types].xml', /<Override [^>]*slide3\.xml[^>]*\/>/, ''),
  ],
  [
    'a type without a part',
    'part-broken',
    inPart(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/ppt/phantom.xml" ContentType="application/xml"/></Types>',
    ),
  ],
  [
    'two shapes of one number',
    'part-broken',
    inPart('ppt/slides/slide1.xml', /<p:cNvPr id="\d+"/g, '<p:cNvPr id="7"'),
  ],
  [
    'a slide whose number is too small',
    'part-broken',
    inPart('ppt/presentation.xml', /id="256"/g, 'id="12"'),
  ],
  [
    'another title of the file',
    'metadata-title',
    inPart('docProps/core.xml', document.title, '简报'),
  ],
  [
    'another language of the file',
    'metadata-language',
    inPart('docProps/core.xml', 'zh-CN', 'ja-JP'),
  ],
  [
    'another snapshot',
    'metadata-snapshot',
    (name, content) =>
      name.startsWith('docProps/') ? content.replaceAll('a1b2c3d4', 'ffffffff') : content,
  ],
  ['a part that is no XML', 'unreadable', inPart('ppt/slides/slide1.xml', '</p:sld>', '')],
  [
    'a slide that is gone',
    'unreadable',
    (name, content) => (name === 'ppt/slides/slide2.xml' ? null : content),
  ],
])('%s is found', async (_, code, change) => {
  const proof = await provePresentation(spoilt(change), expected);
  expect(proof.ok).toBe(false);
  expect(codesOf(proof)).toContain(code);
});

describe('what the slides themselves may get wrong', () => {
  test('a picture that the slide has no right to', async () => {
    const [first, second, third] = expected.slides;
    const noLogo = { ...second, page: { ...second?.page, mayShowLogo: false } } as ExpectedSlide;
    const proof = await provePresentation(written, {
      ...expected,
      slides: [first, noLogo, third].filter((one) => one !== undefined),
    });
    expect(codesOf(proof)).toEqual(['image-drawn']);
  });

  test('a chart that was to be there', async () => {
    const [first, ...others] = expected.slides;
    const twice = { ...first, charts: [...(first?.charts ?? []), ...(first?.charts ?? [])] };
    const slides = [twice as ExpectedSlide, ...others];
    expect(codesOf(await provePresentation(written, { ...expected, slides }))).toEqual([
      'chart-missing',
    ]);
  });

  test('more slides than there are', async () => {
    const slides = [...expected.slides, slide({})];
    expect(codesOf(await provePresentation(written, { ...expected, slides }))).toEqual([
      'page-count',
    ]);
  });

  test('bytes that are no file', async () => {
    const proof = await provePresentation(strToU8('no archive'), expected);
    expect(proof).toMatchObject({ ok: false, failures: [{ code: 'unreadable' }] });
  });
});
