import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface SheetParts {
  readonly name: string;
  /** The part's own XML between `<worksheet>` and its end. */
  readonly xml: string;
  readonly state?: string;
  /** `<comment …>` elements, and the authors that they name by number. */
  readonly comments?: { readonly authors: readonly string[]; readonly xml: string };
  /** `<threadedComment …>` elements. */
  readonly threads?: string;
}

interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  /** `<si>` elements. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Further parts, or others in the place of those above. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook of one sheet whose cells are the given XML of `<row>` elements. */
export function sheetOf(rows: string, more: Omit<WorkbookParts, 'sheets'> = {}): Uint8Array {
  return makeXlsx({
    ...more,
    sheets: [{ name: '表1', xml: `<sheetData>${rows}</sheetData>` }],
  });
}

/** A workbook put together from parts as Excel names them. */
export function makeXlsx({ sheets, strings, styles, date1904, more }: WorkbookParts): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([`rId1 ${office}/officeDocument xl/workbook.xml`]),
    'docProps/core.xml': '<coreProperties><creator>王小明</creator></coreProperties>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        (_, index) => `rId${index + 1} ${office}/worksheet worksheets/sheet${index + 1}.xml`,
      ),
      `rId900 ${office}/sharedStrings sharedStrings.xml`,
      `rId901 ${office}/styles styles.xml`,
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles ?? ''}</styleSheet>`,
  };
  for (const [index, { xml, comments, threads }] of sheets.entries()) {
    const number = index + 1;
    files[`xl/worksheets/sheet${number}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${xml}</worksheet>`;
    const links: string[] = [];
    if (comments) {
      links.push(`rId1 ${office}/comments ../comments${number}.xml`);
      files[`xl/comments${number}.xml`] = `<comments xmlns="${main}"><authors>${comments.authors
        .map((one) => `<author>${one}</author>`)
        .join('')}</authors><commentList>${comments.xml}</commentList></comments>`;
    }
    if (threads) {
      links.push(`rId2 ${office}/threadedComment ../threadedComments/threaded${number}.xml`);
      files[`xl/threadedComments/threaded${number}.xml`] =
        `<ThreadedComments>${threads}</ThreadedComments>`;
    }
    if (links.length > 0)
      files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(links);
  }
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...files, ...more }).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date(2024, 0, 1) },
  );
}

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      'worksheet',
    ]),
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${spreadsheet}.${type}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`;
}

function relationships(links: readonly string[]): string {
  const elements = links.map((link) => {
    const [id, type, target] = link.split(' ');
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${packaged}">${elements.join('')}</Relationships>`;
}
