import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { type SmallPage, smallPdf } from '../proof/testing/small-pdf.ts';
import { completeUnicodeMaps } from './complete-maps.ts';
import { drawnTexts } from './drawn-text.ts';
import { createReadings } from './readings.ts';

const load = async (pages: readonly SmallPage[]) =>
  PDFDocument.load(await smallPdf(pages), { updateMetadata: false });

/** What each page reads as by the maps alone, with a question mark for what they do not know. */
function readByMaps(pdf: PDFDocument): string[] {
  const { readingOf } = createReadings();
  return pdf.getPages().map(({ node }) =>
    drawnTexts(node)
      .flatMap(({ glyphs }) => glyphs.map((glyph) => readingOf(glyph) || '?'))
      .join(''),
  );
}

const page = { font: 'composite', lines: ['98.7', 'ten'] } as const;

test.each<[string, Partial<SmallPage>, string]>([
  [
    'digits that no character leads to',
    { reads: { 9: '', 8: '\0' }, states: { 9: '9', 8: '8' } },
    '98.7ten',
  ],
  ['a ligature', { reads: { t: '' }, states: { t: 'fi' } }, '98.7fien'],
  [
    'a character mapped to one that looks like it',
    { reads: { t: '\u2f2d' }, states: { t: '山' } },
    '98.7山en',
  ],
  ['a character beyond the first plane', { reads: { t: '' }, states: { t: '𠮷' } }, '98.7𠮷en'],
])('%s: the map gets what the page states', async (_, given, reading) => {
  const pdf = await load([{ ...page, ...given }]);
  completeUnicodeMaps(pdf);
  expect(readByMaps(pdf)).toEqual([reading]);
  // Saved and loaded as any file, and nothing is left to do.
  const again = await PDFDocument.load(await pdf.save(), { updateMetadata: false });
  const objects = again.context.enumerateIndirectObjects().length;
  completeUnicodeMaps(again);
  expect(again.context.enumerateIndirectObjects()).toHaveLength(objects);
  expect(readByMaps(again)).toEqual([reading]);
});

test('a glyph of which nothing is stated keeps its map, and so does one that is stated as it reads', async () => {
  const pdf = await load([{ ...page, reads: { 9: '' }, states: { 7: '7' } }]);
  const before = pdf.context.enumerateIndirectObjects().map(([ref]) => ref);
  completeUnicodeMaps(pdf);
  expect(readByMaps(pdf)).toEqual(['?8.7ten']);
  expect(pdf.context.enumerateIndirectObjects().map(([ref]) => ref)).toEqual(before);
});

test('a glyph that stands for two texts keeps its map', async () => {
  const both = await load([{ ...page, lines: ['9'], states: { 9: '八' } }]);
  const [{ node } = {}] = both.getPages();
  const [drawn] = node ? drawnTexts(node) : [];
  expect(drawn?.actualText).toBe('八');
  const font = drawn?.glyphs[0]?.font;
  const content = both.context.stream(
    '/F1 20 Tf /Span <</ActualText <FEFF516B>>> BDC <0039> Tj EMC <0039> Tj',
  );
  node?.set(node.context.obj('Contents'), both.context.register(content));
  completeUnicodeMaps(both);
  expect(font && createReadings().readingOf({ font, code: 0x39 })).toBe('9');
});
