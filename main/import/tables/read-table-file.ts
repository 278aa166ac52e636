import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/import/decode-text.ts';
import type { FileEncoding, Sheet, TableFile } from '../../../shared/import/sheet.ts';
import { type Archive, openArchive } from './archive.ts';
import { openCompoundFile } from './cfb.ts';
import { findDelimiter, readDelimited } from './delimited.ts';
import { containerType, type OtherType, textType } from './file-type.ts';
import { readHtml } from './html.ts';
import { limits, tooLarge } from './limits.ts';
import { readXls } from './xls.ts';
import { readXlsx } from './xlsx.ts';

export interface FileToRead {
  /** As the person knows it; nothing is concluded from it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the person chose it; without one the bytes say it. Of text alone. */
  readonly encoding?: FileEncoding | null;
}

type ReadFile = Omit<TableFile, 'name' | 'sha256'>;

/**
 * Reads any file of tables: what it is is told by what it holds. It is read whole or refused; formulas
 * are never computed, and nothing it names is opened or fetched.
 *
 * @throws table-file.* with the file's name
 */
export async function readTableFile({ name, bytes, encoding }: FileToRead): Promise<TableFile> {
  try {
    if (bytes.byteLength === 0) throw new AppError('table-file.empty');
    if (bytes.byteLength > limits.fileBytes) throw tooLarge('file');
    const read = await readByContent(bytes, encoding ?? null);
    if (read.sheets.every(({ cells }) => cells.length === 0))
      throw new AppError('table-file.no-cells');
    return { name, sha256: createHash('sha256').update(bytes).digest('hex'), ...read };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.params, name }, { cause: error });
  }
}

async function readByContent(bytes: Uint8Array, encoding: FileEncoding | null): Promise<ReadFile> {
  const container = containerType(bytes);
  if (container === 'zip') return readZip(await openArchive(bytes));
  if (container === 'compound') return readCompound(bytes);
  if (container !== 'text') throw otherType(container);
  return readText(bytes, encoding);
}

async function readZip(archive: Archive): Promise<ReadFile> {
  const has = (name: string) => archive.names.some((one) => one.toLowerCase() === name);
  if (has('word/document.xml')) throw otherType('docx');
  if (has('ppt/presentation.xml')) throw otherType('pptx');
  if (has('xl/workbook.bin')) throw otherType('xlsb');
  if (has('_rels/.rels')) return binary('xlsx', await readXlsx(archive));
  if (has('mimetype') && has('content.xml')) throw otherType('ods');
  throw otherType('archive');
}

function readCompound(bytes: Uint8Array): ReadFile {
  const file = openCompoundFile(bytes);
  const has = (name: string) => file.names.includes(name);
  if (has('EncryptedPackage')) throw new AppError('table-file.encrypted');
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream) return binary('xls', readXls(stream));
  throw has('WordDocument') || has('PowerPoint Document')
    ? otherType('doc')
    : new AppError('table-file.unknown-type');
}

function readText(bytes: Uint8Array, given: FileEncoding | null): ReadFile {
  const { text, encoding, unreadable } = decodeText(bytes, given);
  if (given === null && !isText(text, unreadable)) throw new AppError('table-file.unknown-type');
  const type = textType(text);
  if (type === 'html') return { format: 'html', encoding, unreadable, sheets: readHtml(text) };
  if (type !== null) throw otherType(type);
  const delimiter = findDelimiter(text);
  const format = delimiter === '\t' ? 'tsv' : delimiter === null ? 'text' : 'csv';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the end of a file as DOS wrote it
  const sheet = readDelimited(text.replace(/\u001a+$/, ''), delimiter);
  return { format, encoding, unreadable, sheets: [sheet] };
}

function binary(format: 'xlsx' | 'xls', sheets: readonly Sheet[]): ReadFile {
  return { format, encoding: null, unreadable: 0, sheets };
}

function otherType(type: OtherType): AppError {
  return new AppError('table-file.other-type', { type: `table-file.type.${type}` });
}

/** A program or a picture decodes to something, too: to control characters and gaps. */
function isText(text: string, unreadable: number): boolean {
  if (text.includes('\u0000')) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const controls = text.match(/[\u0001-\u0008\u000e-\u0019\u001c-\u001f]/g)?.length ?? 0;
  return controls + unreadable <= text.length / 50;
}
