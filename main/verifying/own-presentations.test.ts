import { expect, test } from 'vitest';
import type { DrawnItem } from '../../shared/model/presentation.ts';
import { chart, drawing, presentation, table } from '../export/pptx/testing/drawings.ts';
import { writePresentation } from '../export/pptx/write-presentation.ts';
import { claimsOfDocument } from './claims-of-document.ts';
import { pptxDocument } from './pptx.ts';

/** What a presentation that the app wrote claims. */
async function claimed(...items: DrawnItem[]) {
  const sources = { readPicture: () => new Uint8Array() };
  const bytes = await writePresentation(presentation([drawing(items)]), sources);
  const { kind: _, notes: __, ...document } = await pptxDocument(bytes);
  return claimsOfDocument(document, [], '2023').claims;
}

test('English columns say in which scale their money is counted', async () => {
  const paint = { colour: '#0B5FA5', opacity: 1 };
  const money = (name: string, unit: string, value: number) =>
    chart({
      ...{ categories: ['Total size'], categoryLabels: [null] },
      series: [
        {
          ...{ name: `${name} (${unit})`, unit },
          points: [{ value, printed: `${unit} ${value}`, figure: null, paint, label: null }],
        },
      ],
    });
  const found = await claimed(
    money('Guidance fund', 'RMB billion', 12.7),
    money('Investment', 'RMB million', 180),
  );
  expect(found.map(({ value, unitMult, unit }) => [value, unitMult, unit])).toEqual([
    [127, 8, '元'],
    [180, 6, '元'],
  ]);
});

test('on which slides a figure is, is no figure of its own', async () => {
  const found = await claimed(
    table([
      ['指标', '数值', '所在段落与原文', '见幻灯片'],
      ['高新技术企业', '突破1450家', '第1节第2段', '3'],
      ['规上工业企业', '1320家', '第1节第4段', '13'],
      ['科技型中小企业', '880家', '第1节第5段', '13'],
      ['瞪羚企业', '430家', '第1节第6段', '7'],
      ['专精特新企业', '96家', '第2节第1段', '8'],
    ]),
  );
  const ofIndicator = found.filter(({ names }) => names.includes('高新技术企业'));
  expect(ofIndicator.map(({ rawText }) => rawText)).toEqual(['突破1450家']);
});

test('what a source says in its own language is quoted, not claimed', async () => {
  const found = await claimed(
    table([
      ['Indicator', 'Value', 'Paragraph, and what it prints', 'On slide'],
      ['Total size', 'RMB 5 billion', 'introduction, paragraph 3: “50亿元”', '16'],
      ['Capital added', 'RMB 100 million', 'section 3, paragraph 10: “1亿元”', '16'],
    ]),
  );
  expect(found.map(({ rawText }) => rawText)).toEqual(['RMB 5 billion', 'RMB 100 million']);
});

test('a table of sources with one figure is as little taken for more', async () => {
  const found = await claimed(
    table([
      ['指标', '数值', '所在段落与原文', '见幻灯片'],
      ['国家级专精特新“小巨人”企业', '4家', '第1节第2段', '4'],
    ]),
  );
  expect(found.map(({ rawText }) => rawText)).toEqual(['4家']);
});

test('what is left of a whole beside its part is published nowhere', async () => {
  const [part] = chart().series;
  if (!part) throw new Error('the chart has no series');
  const rest = part.points.map((point) => ({ ...point, value: 777, printed: '', figure: null }));
  const found = await claimed(
    chart({
      type: 'stacked-bars',
      series: [part, { name: '其余（家）', unit: '家', points: rest }],
    }),
  );
  expect(found.some(({ value }) => value === 1320.5)).toBe(true);
  expect(found.some(({ value }) => value === 777)).toBe(false);
});

test('nor is the rest of a ring, where it is a part like others', async () => {
  const [series] = chart().series;
  const [point] = series?.points ?? [];
  if (!series || !point) throw new Error('the chart has no point');
  const points = [1450, 777].map((value) => ({ ...point, value, printed: '', label: null }));
  const found = await claimed(
    chart({
      ...{ type: 'ring', hole: 0.6, categories: ['Registered in 2023', 'Rest'] },
      ...{ categoryLabels: [null, null], series: [{ ...series, points }] },
    }),
  );
  expect(found.some(({ value }) => value === 1450)).toBe(true);
  expect(found.some(({ value }) => value === 777)).toBe(false);
});
