import type { ExportProof } from '../../../../shared/model/export.ts';
import type { PdfExpectation } from './expect-pdf.ts';
import { type PdfFindings, proofOf, unreadable } from './find-failures.ts';
import type { ObjectsReader } from './objects-reader.ts';
import { readObjects } from './read-objects.ts';
import { readText } from './read-text.ts';

/**
 * Reads a finished file again and holds it against the data that it shows. Never throws for what
 * the file holds: a file that can't be read has failed its proof.
 *
 * @param onPage is told how many pages are read
 * @param objectsReader reads objects while the text is read here; by default this thread does both
 */
export async function provePdf(
  bytes: Uint8Array,
  expected: PdfExpectation,
  onPage: (count: number) => void = () => {},
  objectsReader: ObjectsReader = readObjects,
): Promise<ExportProof> {
  try {
    return proofOf(expected, await readPdf(bytes, onPage, objectsReader));
  } catch (error) {
    return unreadable(expected, error instanceof Error ? error.message : String(error));
  }
}

async function readPdf(
  bytes: Uint8Array,
  onPage: (count: number) => void,
  objectsReader: ObjectsReader,
): Promise<PdfFindings> {
  const [{ pages, fonts }, text] = await Promise.all([
    objectsReader(bytes),
    readText(bytes, onPage),
  ]);
  return {
    ...text,
    fonts,
    pages: text.pages.map((page, index) => ({
      images: [],
      fonts: [],
      actualText: '',
      misreadings: [],
      ...pages[index],
      ...page,
    })),
  };
}
