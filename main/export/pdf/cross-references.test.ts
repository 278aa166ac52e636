// @own-process: what it holds against each other is the library as it comes, and as the app changes it.
import { PDFCrossRefStream, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { sortReferencesQuickly } from './cross-references.ts';

async function written(objects: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const refs = Array.from({ length: objects }, (_, index) =>
    pdf.context.register(
      index % 3 === 0 ? pdf.context.stream(`stream ${index}`) : pdf.context.obj({ At: index }),
    ),
  );
  pdf.catalog.set(PDFName.of('All'), pdf.context.obj(refs));
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}

/** How often the number of an object is asked for while as many are put in order. */
function asked(objects: number): number {
  const { appendEntry } = PDFCrossRefStream.prototype as unknown as {
    appendEntry: (this: { entries: object[] }, entry: object) => void;
  };
  let count = 0;
  const file = { entries: [] };
  for (let number = 1; number <= objects; number += 1) {
    const ref = {
      get objectNumber() {
        count += 1;
        return number;
      },
    };
    appendEntry.call(file, { ref });
  }
  expect(file.entries).toHaveLength(objects);
  return count;
}

test('a file is written as before, and the more objects it has, the less is looked up for each', async () => {
  const before = await written(500);
  const lookedUp = asked(4_000);
  sortReferencesQuickly();
  expect(Buffer.from(await written(500)).equals(Buffer.from(before))).toBe(true);
  expect(asked(4_000)).toBeLessThan(4_000 * 15);
  // As the library comes, each is compared with all before it.
  expect(lookedUp).toBeGreaterThan(4_000 * 1_000);
});
