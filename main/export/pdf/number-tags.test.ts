import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { numberTags } from './number-tags.ts';

/** Pages whose tag names begin where the drawing process had come to. */
async function tagged(from: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const name = (offset: number) => PDFString.of(`node${String(from + offset).padStart(8, '0')}`);
  const head = pdf.context.register(pdf.context.obj({ S: 'TH', ID: name(3) }));
  const headers = pdf.context.obj([name(3), name(3)]);
  const cell = pdf.context.register(
    pdf.context.obj({
      S: 'TD',
      A: [{ O: 'Table', Headers: headers }],
      Title: PDFString.of('node'),
    }),
  );
  const first = pdf.context.register(pdf.context.obj({ S: 'H1', ID: name(0) }));
  pdf.catalog.set(PDFName.of('Tags'), pdf.context.obj([head, cell, first]));
  numberTags(pdf);
  return pdf.save({ useObjectStreams: false });
}

test('tags are named alike however far the drawing process had counted, and still refer right', async () => {
  const [one, other] = [await tagged(96), await tagged(12_345)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const text = Buffer.from(one).toString('latin1');
  expect(text).toMatch(/\/ID \(node00000001\)/);
  expect(text).toMatch(/\/Headers \[ \(node00000002\) \(node00000002\) \]/);
  expect(text).toContain('(node)');
});
