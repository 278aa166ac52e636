import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { notesShape } from '../../shared/verifying/model.ts';
import { readDocument } from './read-document.ts';
import { aDocx, anXlsx, aPptx } from './testing/office-files.ts';
import { verifyTasks } from './verify-tasks.ts';

const nothing = { areas: [], indicators: [], goals: [] };
const encode = (text: string) => new TextEncoder().encode(text);

test('a presentation: title, boxes by their place, table, chart, notes; its number is left out', async () => {
  const { kind, pieces, tables, notes } = await readDocument(
    aPptx([
      {
        title: '标题一',
        boxes: [['框', '第一行\n第二行', 10, 20, 100, 40]],
        table: [
          ['指标', '2023年'],
          ['企业', '12家'],
        ],
        notes: '备注的话',
        isHidden: true,
      },
      {
        chart: { name: '图', title: '企业（家）', series: '2023年', points: [['甲街道', 3]] },
      },
    ]),
    'a.pptx',
  );
  expect(kind).toBe('pptx');
  expect(pieces.map(({ text, place }) => [place.slide, place.shape, text])).toEqual([
    [1, '标题 1', '标题一'],
    [1, '框', '第一行'],
    [1, '框', '第二行'],
    [1, '表格 3', '指标 | 2023年'],
    [1, '表格 3', '企业 | 12家'],
    [1, notesShape, '备注的话'],
    [2, '图', '企业（家）'],
    [2, '图', '2023年'],
    [2, '图', '甲街道 | 3'],
  ]);
  expect(pieces[2]?.box).toMatchObject({ left: 10, top: 40, bottom: 60 });
  expect(tables.map(({ isChart }) => isChart)).toEqual([false, true]);
  expect(notes).toEqual([expect.objectContaining({ code: 'hidden-slide', detail: '1' })]);
});

test('of a chart whose workbook has other numbers both are read, and it is said', async () => {
  const chart = {
    ...{ name: '图', title: '企业（家）', series: '2023年' },
    points: [['甲街道', 3]] as const,
  };
  const workbook = (number: number) =>
    anXlsx([
      ['', '2023年'],
      ['甲街道', number],
    ]);
  const read = async (number: number) =>
    await readDocument(aPptx([{ chart: { ...chart, workbook: workbook(number) } }]), 'a.pptx');
  expect((await read(3)).tables).toHaveLength(1);
  const other = await read(4);
  expect(other.tables).toHaveLength(2);
  expect(other.notes).toEqual([expect.objectContaining({ code: 'chart-workbook' })]);
});

test('a Word document: what stands in a table is no line of its text', async () => {
  const { pieces, tables } = await readDocument(
    aDocx([
      '企业12家。',
      [
        ['指标', '数值'],
        ['公园', '5处'],
      ],
    ]),
    'a.docx',
  );
  expect(pieces.map(({ text }) => text)).toEqual(['企业12家。', '指标 | 数值', '公园 | 5处']);
  expect(tables).toHaveLength(1);
});

test('hidden sheets are left out and said', async () => {
  const { notes, tables } = await readDocument(
    anXlsx([
      ['指标', '2023年'],
      ['企业', 12],
    ]),
    'a.xlsx',
  );
  expect(notes).toEqual([]);
  expect(tables).toHaveLength(1);
});

test.each([
  ['an empty file', new Uint8Array(), 'report.no-text'],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'report.other-type',
  ],
  ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'report.other-type'],
  [
    'a presentation without its slide',
    zipSync({
      'ppt/presentation.xml': strToU8(
        '<p><sldIdLst><sldId id="1" r:id="rId1" xmlns:r="r"/></sldIdLst></p>',
      ),
    }),
    'report.damaged',
  ],
  [
    'a presentation that unpacks to more than any',
    zipSync({ 'ppt/presentation.xml': new Uint8Array(80 * 2 ** 20) }, { level: 9 }),
    'report.bomb',
  ],
  [
    'a document type that could grow',
    zipSync({
      'ppt/presentation.xml': strToU8('<!DOCTYPE p [<!ENTITY a "aaaa">]><p>&a;</p>'),
    }),
    'report.damaged',
  ],
  ['a presentation cut off', aPptx([{ title: '标题' }]).slice(0, 200), 'report.damaged'],
])('%s is refused', async (_, bytes, code) => {
  await expect(readDocument(bytes, 'a.pptx')).rejects.toMatchObject({ code });
});

test('a presentation with any byte changed is read or refused, and never breaks', async () => {
  const whole = aPptx([
    { title: '企业12家', boxes: [['框', '5处', 1, 1, 9, 9]], table: [['a', '1']], notes: '3个' },
  ]);
  for (let at = 0; at < whole.length; at += 17) {
    const spoilt = whole.slice();
    spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
    const read = await readDocument(spoilt, 'a.pptx').catch((error: unknown) => error);
    if (read instanceof Error) expect(read).toHaveProperty('code');
  }
});

test('a file of nothing but numbers is checked up to a bound, and that is said', async () => {
  const rows = Array.from({ length: 1500 }, (_, row) => [
    `指标${row}`,
    ...Array.from({ length: 16 }, (_, column) => 1000 + row + column),
  ]);
  const header = ['指标', ...Array.from({ length: 16 }, (_, column) => `${2001 + column}年`)];
  const { figures, notes } = await verifyTasks.verify({
    source: { name: 'a.xlsx', bytes: anXlsx([header, ...rows]) },
    ...{ content: nothing, digitNames: [], period: null, shown: [] },
  });
  expect(figures).toHaveLength(20_000);
  expect(notes).toEqual([expect.objectContaining({ code: 'too-many-figures' })]);
});

test('a line without an end, and digits without an end, are gone through in bounded steps', async () => {
  const text = `${'高新技术企业突破1300家'.repeat(20_000)}\n${'1'.repeat(500_000)}`;
  const { figures } = await verifyTasks.verify({
    source: { name: 'a.txt', bytes: encode(text) },
    ...{ content: nothing, digitNames: [], period: null, shown: [] },
  });
  expect(figures.every(({ state }) => state === 'unknown')).toBe(true);
});
