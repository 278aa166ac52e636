import { scaled } from '../figures/scaled.ts';
import { UnitMultiplier, unitMultipliers } from '../model/figure.ts';
import type { PlannedFigure } from '../model/import.ts';
import type { ResolvedFigure } from './planned-import.ts';
import type { TableFigure } from './table-reading.ts';

/** A figure of a table as the plan names it. */
export function toPlanned(
  { table, figure, series, indicator, area, areaKey }: ResolvedFigure,
  rest: Pick<PlannedFigure, 'outcome' | 'before' | 'isRounded' | 'putsInForce'>,
): PlannedFigure {
  const { cell, path, period, unit, qualifier, qualifierWord, status, rawText, notes } = figure;
  return {
    ...{ table, cell, path: [...path], series, indicator, area, areaKey, period, unit },
    ...inKeptScale(figure),
    ...{ qualifier, qualifierWord, status, rawText, notes: [...notes] },
    ...rest,
  };
}

/** In a scale that the store keeps: 3千万 is 3000 × 10⁴. */
function inKeptScale({
  value,
  valueLo,
  valueHi,
  unitMult,
}: Pick<TableFigure, 'value' | 'valueLo' | 'valueHi' | 'unitMult'>) {
  const power =
    unitMultipliers.find((one) => one === unitMult) ??
    [8, 4, 0].find((one) => one <= unitMult) ??
    0;
  const to = (number: number | null) => (number === null ? null : scaled(number, unitMult - power));
  return {
    ...{ value: to(value), valueLo: to(valueLo), valueHi: to(valueHi) },
    unitMult: UnitMultiplier.parse(power),
  };
}
