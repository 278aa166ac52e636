import writeExcelFile, { type Row } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { sheetTitles } from '../../../shared/export/data-words.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { StoreContent } from '../../store/store.ts';
import { aboutRows } from './about-sheet.ts';
import { goalTable, milestoneTable, sourceTable, themeTables } from './content-tables.ts';
import { rowHeight } from './row-height.ts';
import { sheetNames } from './sheet-names.ts';
import { type Cell, printedFirst, type Table } from './table.ts';
import { createTableWords } from './table-words.ts';
import { type YearsTable, yearsTable } from './years-table.ts';
import { rezip } from './zip.ts';

type Sheet = Parameters<typeof writeExcelFile>[0][number];
type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature = NonNullable<Options['features']>[number];

const headerStyle = {
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: '#1f4e79',
  alignVertical: 'center',
  wrap: true,
  height: 30,
} as const;

/**
 * The content as a workbook: a sheet that explains it, one with the years beside each other, one for
 * each theme, then goals, milestones and sources. Printed it is as wide as a page, with its headers on each. Numbers are numbers with the decimals they were published with, all else is text.
 * The same content gives the same bytes.
 */
export async function dataXlsx(
  content: StoreContent,
  locale: Locale,
  isWhole: boolean,
): Promise<Uint8Array> {
  const tableWords = createTableWords(content, locale);
  const tables = [
    ...themeTables(content, tableWords),
    ...[goalTable(content, tableWords), milestoneTable(content, tableWords)].filter(
      ({ rows }) => rows.length > 0,
    ),
    sourceTable(content, tableWords),
  ].map(printedFirst);
  const years = yearsTable(content, tableWords);
  const titles = [sheetTitles.about, ...(years ? [sheetTitles.years] : [])].map(tableWords.words);
  const all = sheetNames([...titles, ...tables.map(({ title }) => title)]);
  const [aboutName = '', yearsName = ''] = all;
  const names = all.slice(titles.length);
  const aboutSheet: Sheet = {
    ...aboutRows(content, tables, names, { tableWords, isWhole }),
    sheet: aboutName,
    showGridLines: false,
  };
  const sheets = tables.map((table, index) => sheetOf(table, names[index] ?? ''));
  const pages = years ? [yearsSheet(years, yearsName)] : [];
  const bytes = await writeExcelFile([aboutSheet, ...pages, ...sheets], {
    fontFamily: locale === 'en' ? 'Calibri' : '等线',
    fontSize: 11,
    features: [
      withFilters(tables, titles.length),
      withPrintedParts([null, ...(years ? [years] : []), ...tables], all),
      withOrderedFonts,
    ],
  }).toBuffer();
  return rezip(bytes, new Date(content.snapshot.changedAt));
}

/**
 * One table as a workbook with filters. The same table gives the same bytes.
 *
 * @param madeAt what its parts are dated
 */
export async function tableXlsx(
  table: Pick<Table, 'rows'> & {
    readonly columns: readonly (Pick<Table['columns'][number], 'header' | 'width'> &
      Partial<Pick<Table['columns'][number], 'isPrinted'>>)[];
  },
  name: string,
  locale: Locale,
  madeAt: Date,
): Promise<Uint8Array> {
  const [sheet = ''] = sheetNames([name]);
  const bytes = await writeExcelFile([sheetOf(table, sheet)], {
    fontFamily: locale === 'en' ? 'Calibri' : '等线',
    fontSize: 11,
    features: [withFilters([table], 0), withPrintedParts([table], [sheet]), withOrderedFonts],
  }).toBuffer();
  return rezip(bytes, madeAt);
}

/** As `sheetOf`, without filters; a theme's name stands in bold above its rows. */
function yearsSheet(table: YearsTable, name: string): Sheet {
  const { data, ...sheet } = sheetOf(table, name);
  return {
    ...sheet,
    data: (data as Row[]).map((row, index) =>
      table.themeRows.has(index - 1)
        ? row.map((cell) => cell && { ...(cell as object), fontWeight: 'bold' as const })
        : row,
    ) as Row[],
  };
}

/** A table as it is drawn: what its columns mean is said elsewhere, if at all. */
type DrawnTable = Parameters<typeof tableXlsx>[0];

function sheetOf({ columns, rows }: DrawnTable, name: string): Sheet {
  return {
    sheet: name,
    data: [
      columns.map(({ header }) => ({ value: header, type: String, ...headerStyle })),
      ...rows.map((row): Row => {
        const texts = row.map((cell, index) => ({
          text: typeof cell === 'string' ? cell : '',
          width: columns[index]?.width ?? 10,
        }));
        return row.map((cell) => xlsxCell(cell, rowHeight(texts)));
      }),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  };
}

function xlsxCell(cell: Cell, height: number): Row[number] {
  const look = { height, alignVertical: 'top' } as const;
  if (cell === null || cell === '') return null;
  // As text, also where it looks like a number: 2023 is the name of a year.
  if (typeof cell === 'string') {
    return { value: fitting(cell), type: String, format: '@', wrap: true, ...look };
  }
  const fraction = cell.decimals > 0 ? `.${'0'.repeat(cell.decimals)}` : '';
  const format = `${cell.grouped ? '#,##0' : '0'}${fraction}`;
  return { value: cell.number, type: Number, format, ...look };
}

/** Excel refuses a workbook with a longer text in a cell, such as places by the thousand. */
const longestText = 32_767;

function fitting(text: string): string {
  if (text.length <= longestText) return text;
  // Never half of a character at the end.
  return `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Of a font's parts, as the schema of Office Open XML has them. */
const fontParts = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'scheme'];

/** The library begins a font with its name, which Excel mends in silence and other programs refuse. */
const withOrderedFonts: Feature = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml.replace(/(?<=<font>).*?(?=<\/font>)/gs, (font) =>
            (font.match(/<[^>]*\/>/g) ?? [])
              .map((part) => ({ part, name: /\w+/.exec(part)?.[0] ?? '' }))
              .sort((one, other) => fontParts.indexOf(one.name) - fontParts.indexOf(other.name))
              .map(({ part }) => part)
              .join(''),
          ),
      },
    },
  },
};

/** Buttons to filter and sort by in each header, and no warning beside text such as 2023. */
function withFilters(tables: readonly DrawnTable[], pagesBefore: number): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const table = tables[sheetIndex - pagesBefore];
            if (!table) return xml;
            const last = getCellAddress(table.rows.length, table.columns.length - 1);
            const area = `A1:${last}`;
            return insertEach(xml, [
              `<autoFilter ref="${area}"/>`,
              `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`,
            ]);
          },
        },
      },
    },
  };
}

/**
 * Prints each sheet as wide as a sheet of A4, with its headers on each page, and of a table only the
 * columns that are read on paper, which stand first.
 *
 * @param tables of the sheets in their order; null for one that is a page of text
 */
function withPrintedParts(
  tables: readonly (DrawnTable | null)[],
  names: readonly string[],
): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            insertEach(xml.replace(/<pageSetup[^>]*\/>/, ''), [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              `<pageSetup paperSize="9" fitToHeight="0"${tables[sheetIndex] ? ' orientation="landscape"' : ''}/>`,
            ]),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml
              .replace(/<definedNames\s*\/>/, '')
              .replace(
                '</sheets>',
                `</sheets><definedNames>${printNames(tables, names)}</definedNames>`,
              ),
        },
      },
    },
  };
}

function printNames(tables: readonly (DrawnTable | null)[], names: readonly string[]): string {
  // Excel wants them by name, each by sheet.
  const of = (name: string, area: (table: DrawnTable, sheet: string) => string) =>
    tables.map((table, index) => {
      const sheet = escapeXml(`'${(names[index] ?? '').replaceAll("'", "''")}'`);
      return table
        ? `<definedName name="_xlnm.${name}" localSheetId="${index}">${area(table, sheet)}</definedName>`
        : '';
    });
  return [
    ...of('Print_Area', ({ columns, rows }, sheet) => {
      const printed = columns.filter(({ isPrinted }) => isPrinted).length || columns.length;
      return `${sheet}!$A$1:$${getCellAddress(0, printed - 1).replace(/\d+$/, '')}$${rows.length + 1}`;
    }),
    ...of('Print_Titles', (_, sheet) => `${sheet}!$1:$1`),
  ].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Puts elements into a sheet in the order that Excel insists on. */
function insertEach(xml: string, elements: readonly string[]): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return elements.reduce(
    (made, element) =>
      insertElementMarkupAccordingToOrderOfSiblings(made, element, order, 'worksheet'),
    xml,
  );
}
