import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/import/decode-text.ts';
import { openArchive } from '../tables/archive.ts';
import type { ReportDocument } from './document.ts';
import { docxDocument } from './docx.ts';
import { htmlDocument, isHtml } from './html.ts';

const startsAs = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/**
 * The text of a report’s file: plain text, a web page, a Word document, a PDF, sentences in the cells of
 * a workbook or of a file of comma-separated values. What it is, its bytes say; a name tells only values
 * parted by commas from a text with commas, which bytes do not.
 *
 * @throws report.*
 */
export async function documentOf(bytes: Uint8Array, file: string): Promise<ReportDocument> {
  const name = path.basename(file);
  const document = await readAny(bytes, name).catch((error: unknown) => {
    throw asReportError(error, name);
  });
  if (document.text.trim() === '') throw new AppError('report.no-text', { name });
  return document;
}

async function readAny(bytes: Uint8Array, name: string): Promise<ReportDocument> {
  // %PDF, at the very beginning or behind a few bytes of a printer.
  if (startsAs(bytes, [0x25, 0x50, 0x44, 0x46]))
    return await (await import('./pdf.ts')).pdfDocument(bytes, name);
  if (startsAs(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const { names } = await openArchive(bytes);
    if (names.some((one) => /^word\/document\d*\.xml$/i.test(one)))
      return await docxDocument(bytes);
    const inCells = names.some((one) => /^xl\/workbook\.xml$/i.test(one)) && (await cells());
    if (inCells) return inCells;
    throw new AppError('report.other-type', { name });
  }
  if (startsAs(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new AppError('report.old-word', { name });
  const { text } = decodeText(bytes);
  if (/\.[ct]sv$/i.test(name)) {
    const inCells = await cells();
    if (inCells) return inCells;
  }
  // No text has characters that nothing prints; the bytes of a picture or a program have many.
  if (/(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(text.slice(0, 20_000)))
    throw new AppError('report.other-type', { name });
  return isHtml(text) ? htmlDocument(text) : { text, notes: [], pages: null };

  async function cells(): Promise<ReportDocument | null> {
    const { readTableFile } = await import('../tables/read-table-file.ts');
    const { sheetsDocument } = await import('./sheets.ts');
    return sheetsDocument(await readTableFile({ name, bytes }));
  }
}

/** What the reader of archives says of tables, as it is said of reports. */
export function asReportError(error: unknown, name: string): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code === 'table-file.encrypted')
    return new AppError('report.encrypted', { name }, { cause: error });
  if (error.code === 'table-file.too-large')
    return new AppError('report.bomb', { name }, { cause: error });
  if (error.code === 'table-file.damaged')
    return new AppError('report.damaged', { name }, { cause: error });
  return error;
}
