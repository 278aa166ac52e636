import type { CellAnswer } from '../model/import.ts';
import { readUnit } from './printed-unit.ts';
import type { TableFigure } from './table-reading.ts';

/** What a cell is with what a person said of it; null while that does not settle it. */
export function decidedFigure(
  figure: TableFigure,
  answer: CellAnswer | undefined,
): TableFigure | null {
  if (answer === undefined || answer === 'left-out') return null;
  if (typeof answer === 'string') return figure;
  if ('value' in answer)
    return { ...figure, value: answer.value, valueLo: null, valueHi: null, ...without(figure, []) };
  const unit = readUnit(answer.unit);
  return unit && { ...figure, ...inUnit(unit), ...without(figure, ['unit']) };
}

function inUnit({ unit, unitMult, printed }: NonNullable<ReturnType<typeof readUnit>>) {
  return { unit, unitMult, printedUnit: printed };
}

/** What is still asked of it: its own number is not, once it was said. */
function without({ asks }: TableFigure, answered: readonly TableFigure['asks'][number][]) {
  const settled = new Set([...answered, 'value', 'sign']);
  return { asks: asks.filter((each) => !settled.has(each)) };
}
