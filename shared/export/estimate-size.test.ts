import { expect, test } from 'vitest';
import type { BindResult } from '../deck/bound-slide.ts';
import type { Locale } from '../model/localized.ts';
import { estimateImagesSize, estimatePdfSize, estimatePresentationSize } from './estimate-size.ts';
import type { Page, PageBody } from './pages/page.ts';

type Pages = readonly Pick<Page, 'body' | 'locale'>[];

const none = { size: 'full', bytes: {} } as const;

const slide = {} as BindResult;
const pages = (count: number, body: PageBody, locale: Locale = 'zh-CN'): Pages =>
  Array.from({ length: count }, () => ({ body, locale }));
const slides = (count: number, locale?: Locale) => pages(count, { kind: 'slide', slide }, locale);
const handout = (count: number, perPage: number) =>
  pages(count, { kind: 'handout', perPage, slides: Array(perPage).fill(slide) });
const notes = (count: number, locale?: Locale) =>
  pages(count, { kind: 'notes', slide, part: 1, parts: 1, paragraphs: [] }, locale);
const tables = (count: number, locale?: Locale) =>
  pages(count, { kind: 'tables', title: null, parts: [] }, locale);

test.each<[string, Pages, number]>([
  // As measured: bytes of files that were made of the built-in deck.
  ['25 slides', slides(25), 488_830],
  ['5 slides', slides(5), 159_566],
  ['25 slides, English', slides(25, 'en'), 255_240],
  ['25 slides in both languages', [...slides(25), ...slides(25, 'en')], 771_342],
  ['25 slides with appendix', [...slides(25), ...tables(13)], 623_189],
  ['a handout, 1 slide a page', handout(25, 1), 537_026],
  ['a handout, 3 slides a page', [...handout(8, 3), ...handout(1, 1)], 475_847],
  ['a handout, 9 slides a page', [...handout(2, 9), ...handout(1, 7)], 430_036],
  ['a handout of one page', handout(1, 3), 113_540],
  ['notes', notes(25), 557_854],
  ['notes of 3 slides', notes(3), 140_738],
  ['notes in both languages', [...notes(25), ...notes(25, 'en')], 896_334],
  ['the data book', tables(7), 286_438],
  ['a data book of 3 slides', tables(2), 116_496],
  ['a data book with appendix in both', [...tables(17), ...tables(17, 'en')], 639_418],
])('%s: about right', (_, all, measured) => {
  const estimate = estimatePdfSize(all, none);
  expect(estimate / measured).toBeGreaterThan(0.75);
  expect(estimate / measured).toBeLessThan(1.33);
});

const picture = { file: 'a'.repeat(64), small: 'b'.repeat(64), width: 2560, height: 1600 };
const body = { kind: 'slide', slide: { ok: true, slide: { body: { picture } } } };
const pictured = pages(3, body as unknown as PageBody);

test('a picture counts once, as much as its file holds', () => {
  const bytes = { [picture.file]: 302_682, [picture.small]: 133_635 };
  for (const estimate of [estimatePdfSize, estimatePresentationSize])
    for (const [size, held] of [
      ['full', 302_682],
      ['small', 133_635],
    ] as const)
      expect(estimate(pictured, { size, bytes }) - estimate(slides(3), none)).toBe(held);
});

test('a picture whose file is not at hand counts by its pixels, a quarter where it is small', () => {
  const plain = estimatePdfSize(slides(3), none);
  const [fine, small] = [
    estimatePdfSize(pictured, none) - plain,
    estimatePdfSize(pictured, { ...none, size: 'small' }) - plain,
  ];
  expect(fine).toBeGreaterThan(500_000);
  expect(fine).toBeLessThan(2_000_000);
  expect(fine / small).toBeCloseTo(4);
});

test('a presentation: about right, with a chart heavier than another slide', () => {
  const chart = { kind: 'slide', slide: { ok: true, slide: { body: { chart: {} } } } };
  const drawn = pages(3, chart as unknown as PageBody);
  const all = [...slides(19), ...drawn, ...tables(8)];
  const estimate = estimatePresentationSize(all, none);
  // The outlook for 2024 with its slides of sources, as measured.
  expect(estimate / 217_391).toBeGreaterThan(0.75);
  expect(estimate / 217_391).toBeLessThan(1.33);
  const plain = estimatePresentationSize(slides(3), none);
  expect(estimatePresentationSize(drawn, none)).toBeGreaterThan(plain);
});

const png = { format: 'png', scale: 1 } as const;

test.each([
  [png, 25, 2_691_735],
  [{ ...png, scale: 2 } as const, 25, 5_745_478],
  [{ ...png, scale: 3 } as const, 3, 934_183],
  [{ ...png, scale: 4 } as const, 25, 12_049_431],
  [{ ...png, format: 'svg' } as const, 25, 29_141],
  [{ ...png, format: 'svg' } as const, 1, 1_391],
])('%j of %d is about right', (choice, count, measured) => {
  const estimate = estimateImagesSize(choice, count);
  expect(estimate / measured).toBeGreaterThan(0.75);
  expect(estimate / measured).toBeLessThan(1.33);
});
