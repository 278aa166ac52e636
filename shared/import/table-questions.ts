import { frameOf } from './column-frame.ts';
import { readPrintedPeriod, toTimePeriod } from './printed-period.ts';
import type { Sheet } from './sheet.ts';
import type { TableQuestion } from './table-reading.ts';
import type { FoundCells } from './take-cell.ts';
import type { UnderstoodTable } from './understood-table.ts';

/** What is asked of the whole table, each subject once. */
export function questionsOf(
  sheet: Sheet,
  table: UnderstoodTable,
  found: FoundCells,
): readonly TableQuestion[] {
  const asked = new Set([...found.figures, ...found.undecided].flatMap(({ asks }) => asks));
  const questions: TableQuestion[] = [];
  const { title } = table;
  if (asked.has('indicator'))
    questions.push({ about: 'indicator', cell: null, suggestions: title === null ? [] : [title] });
  if (asked.has('area'))
    questions.push({ about: 'area', cell: null, suggestions: placesAbove(table) });
  if (asked.has('period'))
    questions.push({ about: 'period', cell: null, suggestions: periodHints(sheet, table) });
  const isUnitAsked = found.figures.some(({ asks }) => asks.includes('unit'));
  if (isUnitAsked)
    questions.push({
      about: 'unit',
      cell: null,
      suggestions: table.unitOfTable.map(({ printed }) => printed),
    });
  if (asked.has('status'))
    for (const frame of table.columns.having('figures').map((column) => frameOf(table, column)))
      if (frame.isStatusAsked)
        questions.push({ about: 'status', cell: frame.cell, suggestions: ['P', 'A'] });
  return questions;
}

/** Places that the lines above a table name: 填报单位：洪山区统计局. */
function placesAbove({ area, areaOfTitle }: UnderstoodTable): readonly string[] {
  const names = area.above.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => {
      const office =
        /(?:填\s*报|编\s*制|制\s*表)\s*(?:单\s*位|机\s*关)?\s*[:：]\s*(\p{Script=Han}{2,12}?[省市区县旗镇乡])/u;
      const found = office.exec(text)?.[1];
      return found === undefined ? [] : [found];
    }),
  );
  return [...new Set([...(areaOfTitle ? [areaOfTitle] : []), ...names])].slice(0, 3);
}

function periodHints(sheet: Sheet, { title }: UnderstoodTable): readonly string[] {
  const hints = [title, sheet.name].flatMap((text) => {
    const period = text === null ? null : readPrintedPeriod(text);
    const whole = period ? toTimePeriod(period) : null;
    return whole === null ? [] : [whole];
  });
  return [...new Set(hints)];
}
