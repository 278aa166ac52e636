import path from 'node:path';
import { decodeText } from '../../shared/import/decode-text.ts';
import type { Sheet } from '../../shared/import/sheet.ts';
import { nonEmptyLines } from '../../shared/reading/outline.ts';
import { nowhere } from '../../shared/verifying/model.ts';
import { asReportError, documentOf } from '../import/report/document-of.ts';
import { openArchive } from '../import/tables/archive.ts';
import { readHtml } from '../import/tables/html.ts';
import { readTableFile } from '../import/tables/read-table-file.ts';
import type { DocumentToVerify } from './document.ts';
import { docxTables } from './docx-tables.ts';
import { createPieces } from './pieces.ts';
import { pptxDocument } from './pptx.ts';

type Container = 'word' | 'slides' | 'sheets' | 'compound' | 'text' | 'pdf';

/**
 * Reads a document of any kind that can be held against the store. What it is, its bytes say; a name
 * tells a file of comma-separated values from a text with commas, which bytes do not.
 *
 * @throws report.*, table-file.*
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentToVerify> {
  const base = path.basename(name);
  try {
    const container = await containerOf(bytes);
    if (container === 'slides') return await pptxDocument(bytes);
    if (container === 'sheets' || container === 'compound' || isDelimited(container, name))
      return await sheetsDocument(bytes, base);
    return await textDocument(bytes, name, container);
  } catch (error) {
    throw asReportError(error, base);
  }
}

async function containerOf(bytes: Uint8Array): Promise<Container> {
  const startsAs = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (startsAs([0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsAs([0xd0, 0xcf, 0x11, 0xe0])) return 'compound';
  if (!startsAs([0x50, 0x4b, 0x03, 0x04])) return 'text';
  const { names } = await openArchive(bytes);
  const has = (form: RegExp) => names.some((one) => form.test(one));
  if (has(/^ppt\/presentation\.xml$/i)) return 'slides';
  return has(/^xl\/workbook\.xml$/i) ? 'sheets' : 'word';
}

function isDelimited(container: Container, name: string): boolean {
  return container === 'text' && /\.(?:csv|tsv)$/i.test(name);
}

async function sheetsDocument(bytes: Uint8Array, name: string): Promise<DocumentToVerify> {
  const { format, sheets } = await readTableFile({ name, bytes });
  const { pieces, tables, ...add } = createPieces();
  for (const [index, sheet] of sheets.entries())
    if (!sheet.isHidden) add.table(sheet, nowhere, index + 1);
  const kind = format === 'xlsx' || format === 'xls' ? format : 'csv';
  return {
    ...{ kind, pieces, tables },
    notes: sheets
      .filter(({ isHidden }) => isHidden)
      .map(({ name: sheet }) => ({ code: 'hidden-sheet', place: null, detail: sheet ?? '' })),
  };
}

async function textDocument(
  bytes: Uint8Array,
  name: string,
  container: Container,
): Promise<DocumentToVerify> {
  const { text, notes, pages, boxes } = await documentOf(bytes, name);
  const { pieces, tables, ...add } = createPieces();
  const isHtml = container === 'text' && /^\s*</.test(decodeText(bytes).text.slice(0, 200));
  const found =
    container === 'word'
      ? await docxTables(await openArchive(bytes))
      : isHtml
        ? readHtml(decodeText(bytes).text)
        : [];
  const sheets = found.filter(isOfFigures);
  // Nobody says what was struck out.
  const struckOut = new Set(
    notes.flatMap(({ code, line }) => (code === 'deleted-text' ? [line] : [])),
  );
  const inTables = new Set(
    sheets.flatMap(({ cells }) => cells.flatMap(({ text: cell }) => linesIn(cell))),
  );
  for (const [index, line] of nonEmptyLines(text).entries()) {
    if (inTables.has(closed(line)) || struckOut.has(index + 1)) continue;
    const page = pages?.[index] ?? null;
    const box = boxes?.[index];
    add.text(
      line,
      { ...nowhere, line: index + 1, page },
      page ?? 0,
      box ? { text: line, ...box } : null,
    );
  }
  for (const [index, sheet] of sheets.entries())
    add.table(sheet, { ...nowhere, sheet: String(index + 1) }, 0);
  return {
    kind: container === 'pdf' ? 'pdf' : container === 'word' ? 'docx' : isHtml ? 'html' : 'text',
    ...{ pieces, tables },
    notes: notes.map(({ code, line, detail }) => ({
      ...{ code, detail },
      place: line === null || struckOut.has(line) ? null : { ...nowhere, line },
    })),
  };
}

/** A table that only places text on a page is read as text. */
function isOfFigures({ cells }: Sheet): boolean {
  const columns = new Set(cells.map(({ column }) => column));
  return columns.size > 1 && cells.every(({ text }) => text.length <= longestCell);
}

const longestCell = 300;

const closed = (text: string) => text.replace(/\s+/g, ' ').trim();

function linesIn(cell: string): string[] {
  return [closed(cell), ...cell.split('\n').map(closed)];
}
