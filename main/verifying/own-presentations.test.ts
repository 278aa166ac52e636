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
