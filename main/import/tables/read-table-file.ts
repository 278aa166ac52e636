import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/import/decode-text.ts';
import type { FileEncoding, Sheet, TableFile } from '../../../shared/import/sheet.ts';
import { type Archive, openArchive } from './archive.ts';
import { openCompoundFile } from './cfb.ts';
import { descriptorName, packageFolder, readDataPackage } from './data-package.ts';
import { findDelimiter, plainDialect, readDelimited } from './delimited.ts';
import { containerType, type OtherType, textType } from './file-type.ts';
import { openFolder } from './folder.ts';
import { readHtml } from './html.ts';
import { damaged, limits, tooLarge } from './limits.ts';
import { readXls } from './xls.ts';
import { readXlsx } from './xlsx.ts';

export interface FileToRead {
  /** As the person knows it; nothing is concluded from it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the person chose it; without one the bytes say it. Of text alone. */
  readonly encoding?: FileEncoding | null;
}

/** Cells that were copied elsewhere: as a table, and as the text that stands for it. */
export interface CopiedCells {
  readonly html: string | null;
  readonly text: string;
}

type ReadFile = Omit<TableFile, 'name' | 'sha256'>;

/**
 * Reads any file of tables: what it is is told by what it holds. It is read whole or refused; formulas
 * are never computed, and nothing it names is opened or fetched.
 *
 * @throws table-file.* with the file's name
 */
export async function readTableFile({ name, bytes, encoding }: FileToRead): Promise<TableFile> {
  return named(name, async () => {
    if (bytes.byteLength === 0) throw new AppError('table-file.empty');
    if (bytes.byteLength > limits.fileBytes) throw tooLarge('file');
    const read = await orDamaged(readByContent(bytes, encoding ?? null));
    if (read.sheets.every(({ cells }) => cells.length === 0))
      throw new AppError('table-file.no-cells');
    return { name, sha256: hashOf(bytes), ...read };
  });
}

/** Whatever a parser stumbles over in a file that it was not made for, the file is what is amiss. */
async function orDamaged(read: Promise<ReadFile>): Promise<ReadFile> {
  try {
    return await read;
  } catch (error) {
    throw error instanceof AppError ? error : damaged('table-file.place.unknown', error);
  }
}

/** Whatever is refused is named. */
async function named(name: string, read: () => Promise<TableFile>): Promise<TableFile> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.params, name }, { cause: error });
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads cells from the clipboard: as a table where the program that they come from gave one, else as
 * lines parted by tabs.
 *
 * @param name what they are called from now on, as they are no file
 * @throws table-file.* with the name
 */
export async function readCopiedCells(
  name: string,
  { html, text }: CopiedCells,
): Promise<TableFile> {
  const asTable = html !== null && /<t[dh]\b/i.test(html) ? html : null;
  return readTableFile({ name, bytes: Buffer.from(asTable ?? text), encoding: 'utf-8' });
}

/**
 * Reads the file or the folder of a data package at a path.
 *
 * @throws table-file.* with the file's name, file.not-readable
 */
export async function readTablePath(
  path: string,
  encoding: FileEncoding | null = null,
): Promise<TableFile> {
  const name = basename(path);
  return named(name, async () => {
    const about = await orUnreadable(path, stat(path));
    if (name === descriptorName) return readFolder(dirname(path), name);
    if (about.isDirectory()) return readFolder(path, name);
    if (about.size > limits.fileBytes) throw tooLarge('file');
    const bytes = await orUnreadable(path, readFile(path));
    return readTableFile({ name, bytes, encoding });
  });
}

async function orUnreadable<Found>(path: string, found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    throw new AppError('file.not-readable', { path }, { cause: error });
  }
}

async function readFolder(folder: string, name: string): Promise<TableFile> {
  const files = await openFolder(folder);
  const descriptor = await files.read(descriptorName);
  if (!descriptor) throw new AppError('table-file.no-package');
  return {
    name,
    // Of several files together the one that lists them stands for all.
    sha256: hashOf(descriptor),
    ...binary('data-package', await readDataPackage(files, '')),
  };
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
  const folder = packageFolder(archive.names);
  if (folder !== null) return binary('data-package', await readDataPackage(archive, folder));
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
  const sheet = readDelimited(text.replace(/\u001a+$/, ''), plainDialect(delimiter));
  return { format, encoding, unreadable, sheets: [sheet] };
}

function binary(format: 'xlsx' | 'xls' | 'data-package', sheets: readonly Sheet[]): ReadFile {
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
