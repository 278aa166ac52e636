import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/import/decode-text.ts';

/** A document as lines of text, whatever kind of file it was. */
export interface ReportDocument {
  readonly text: string;
}

/** Files that begin so are no plain text, whatever they are called. */
const marks: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * The text of a report’s file.
 *
 * @throws report.other-type, report.no-text
 */
export async function documentOf(bytes: Uint8Array, file: string): Promise<ReportDocument> {
  const name = path.basename(file);
  if (marks.some(([, mark]) => mark.every((byte, index) => bytes[index] === byte)))
    throw new AppError('report.other-type', { name });
  const { text } = decodeText(bytes);
  // No text has characters that nothing prints; the bytes of a picture or a program have many.
  if (/(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(text.slice(0, 20_000)))
    throw new AppError('report.other-type', { name });
  if (text.trim() === '') throw new AppError('report.no-text', { name });
  return { text };
}
