import type { Sheet } from '../../../shared/import/sheet.ts';
import type { Archive } from './archive.ts';
import { damaged, limits, tooLarge } from './limits.ts';
import { builtInFormat } from './number-format.ts';
import { type CellFormat, plainFormat } from './sheet-cells.ts';
import { type CellNotes, readComments, readThreadedComments } from './xlsx-comments.ts';
import { relationships, wholePart } from './xlsx-parts.ts';
import { readSheet, type Workbook } from './xlsx-sheet.ts';
import { createTextCollector } from './xlsx-text.ts';
import { attributeOf, isTrue, readXml, type XmlAttributes } from './xml.ts';

/**
 * The sheets of an Excel workbook (ECMA-376). Formulas are never computed, links never followed, and
 * what the file says of its author is not read.
 *
 * @throws table-file.damaged, table-file.too-large
 */
export async function readXlsx(archive: Archive): Promise<readonly Sheet[]> {
  const [main] = (await relationships(archive, '')).filter(({ type }) => type === 'officeDocument');
  if (!main) throw damaged('_rels/.rels');
  const links = await relationships(archive, main.target);
  const { date1904, sheets } = readWorkbook(await wholePart(archive, main.target), main.target);
  if (sheets.length > limits.sheets) throw tooLarge('entries');
  const partOf = (type: string) => links.find((link) => link.type === type)?.target;
  const workbook: Workbook = {
    date1904,
    strings: await readPart(archive, partOf('sharedStrings'), readStrings),
    formats: await readPart(archive, partOf('styles'), readFormats),
  };
  const read: Sheet[] = [];
  let cells = 0;
  for (const { name, id, isHidden } of sheets) {
    const link = links.find((one) => one.id === id);
    if (!link) throw damaged(name);
    // Sheets that are a chart alone hold no cells.
    if (link.type !== 'worksheet') continue;
    const comments = await commentsOf(archive, link.target);
    const bytes = await wholePart(archive, link.target);
    const sheet = readSheet(bytes, { name, workbook, comments, mostCells: limits.cells - cells });
    cells += sheet.cells.length;
    read.push({ name, isHidden, ...sheet, cellNames: 'letters' });
  }
  return read;
}

async function readPart<Found>(
  archive: Archive,
  name: string | undefined,
  read: (bytes: Uint8Array, part: string) => Found[],
): Promise<Found[]> {
  return name === undefined ? [] : read(await wholePart(archive, name), name);
}

function readWorkbook(bytes: Uint8Array, part: string) {
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let date1904 = false;
  readXml(bytes, part, {
    open(element, attributes) {
      if (element === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      const { name = '', state } = attributes;
      sheets.push({
        name,
        id: attributeOf(attributes, 'id') ?? '',
        isHidden: state === 'hidden' || state === 'veryHidden',
      });
    },
  });
  return { date1904, sheets };
}

/** Texts that cells share. */
function readStrings(bytes: Uint8Array, part: string): string[] {
  const found: string[] = [];
  const text = createTextCollector();
  readXml(bytes, part, {
    open(name) {
      if (name === 'si') text.begin();
      text.open(name);
    },
    text: text.add,
    close(name) {
      text.close(name);
      if (name === 'si') found.push(text.end());
    },
  });
  return found;
}

/** The formats that cells name by their number. */
function readFormats(bytes: Uint8Array, part: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isInCells = false;
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      if (name === 'cellXfs') isInCells = true;
      if (!isInCells) return;
      if (name === 'xf') formats.push(formatOf(attributes, codes));
      const last = formats.at(-1);
      if (name === 'alignment' && last) formats[formats.length - 1] = indented(last, attributes);
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats;
}

function formatOf(attributes: XmlAttributes, codes: ReadonlyMap<number, string>): CellFormat {
  const id = Number(attributes['numFmtId'] ?? 0);
  return { ...plainFormat, numberFormat: codes.get(id) ?? builtInFormat(id) };
}

/** What is moved in from the right is no step of a hierarchy. */
function indented(format: CellFormat, { indent, horizontal }: XmlAttributes): CellFormat {
  const isLeft = horizontal === undefined || horizontal === 'left' || horizontal === 'general';
  const steps = Number(indent ?? 0);
  return isLeft && Number.isInteger(steps) && steps > 0 ? { ...format, indent: steps } : format;
}

/** Notes by the names of their cells; those that were answered stand in a part of their own. */
async function commentsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, string>> {
  const links = await relationships(archive, part);
  const textsOf = async (type: string, read: (bytes: Uint8Array, part: string) => CellNotes) => {
    const link = links.find((one) => one.type === type);
    return link ? read(await wholePart(archive, link.target), link.target) : [];
  };
  return new Map([
    ...(await textsOf('comments', readComments)),
    ...(await textsOf('threadedComment', readThreadedComments)),
  ]);
}
