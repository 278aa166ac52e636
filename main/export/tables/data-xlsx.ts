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
import type { Cell, Table } from './table.ts';
import { createTableWords } from './table-words.ts';
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
 * The content as a workbook: a sheet that explains it, one for each theme, then goals, milestones
 * and sources. Numbers are numbers with the decimals they were published with, all else is text.
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
  ];
  const titles = [tableWords.words(sheetTitles.about), ...tables.map(({ title }) => title)];
  const [aboutName = '', ...names] = sheetNames(titles);
  const aboutSheet: Sheet = {
    ...aboutRows(content, tables, names, { tableWords, isWhole }),
    sheet: aboutName,
    showGridLines: false,
  };
  const sheets = tables.map((table, index) => sheetOf(table, names[index] ?? ''));
  const bytes = await writeExcelFile([aboutSheet, ...sheets], {
    fontFamily: locale === 'en' ? 'Calibri' : '等线',
    fontSize: 11,
    features: [withFilters(tables), withOrderedFonts],
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
    readonly columns: readonly Pick<Table['columns'][number], 'header' | 'width'>[];
  },
  name: string,
  locale: Locale,
  madeAt: Date,
): Promise<Uint8Array> {
  const [sheet = ''] = sheetNames([name]);
  const bytes = await writeExcelFile([sheetOf(table, sheet)], {
    fontFamily: locale === 'en' ? 'Calibri' : '等线',
    fontSize: 11,
    features: [withFilters([table], 0), withOrderedFonts],
  }).toBuffer();
  return rezip(bytes, madeAt);
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
function withFilters(tables: readonly DrawnTable[], pagesBefore = 1): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const table = tables[sheetIndex - pagesBefore];
            // The first sheet is read, and printed, as a page.
            if (!table) return insertEach(xml, pageWide);
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

const pageWide = [
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  '<pageSetup paperSize="9" fitToHeight="0"/>',
];

/** Puts elements into a sheet in the order that Excel insists on. */
function insertEach(xml: string, elements: readonly string[]): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return elements.reduce(
    (made, element) =>
      insertElementMarkupAccordingToOrderOfSiblings(made, element, order, 'worksheet'),
    xml,
  );
}
