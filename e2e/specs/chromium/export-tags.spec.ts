import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { slidesRequest } from '../../../shared/domain/slides-request.ts';
import type { ExportRequest } from '../../../shared/model/export.ts';
import { type App, expect, test } from '../../fixtures.ts';

/** A cover, and slides with figures and with a chart. */
const slides = [1, 2, 4];

async function exportAs(
  { harness }: App,
  file: string,
  about: Partial<ExportRequest>,
): Promise<Buffer> {
  await harness.answerSaveDialog(file);
  const request = slidesRequest({
    deck: 'annual-2023' as ExportRequest['deck'],
    locale: 'zh-CN',
    theme: 'south-lake',
    slides,
    ...about,
  });
  const outcome = await harness.page.evaluate((asked) => window.api.exports.start(asked), request);
  expect(outcome).toMatchObject({ ok: true, value: { proof: { ok: true } } });
  return readFile(file);
}

test('the finished PDF is tagged, with a heading for each slide and its figures', async ({
  app,
  folder,
}) => {
  const pdf = await PDFDocument.load(await exportAs(app, path.join(folder, 'deck.pdf'), {}), {
    updateMetadata: false,
  });
  const marked = pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
  expect(String(marked.lookup(PDFName.of('Marked')))).toBe('true');
  expect(pdf.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);

  const elements = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.lookup(PDFName.of('Type')) === PDFName.of('StructElem'));
  const named = (name: string) =>
    elements.filter((element) => String(element.lookup(PDFName.of('S'))) === `/${name}`);
  expect(named('H1')).toHaveLength(slides.length);
  expect(named('Figure').length).toBeGreaterThan(0);
});
