import { formatFigure } from '../../shared/figures/format-figure.ts';
import { UnitMultiplier } from '../../shared/model/figure.ts';
import type { PlannedFigure, PlannedValue } from '../../shared/model/import.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** As slides print it where that is known, else as the file does. */
export function printedValue(figure: PlannedFigure, held: PlannedValue, locale: Locale): string {
  const unitMult = UnitMultiplier.safeParse(held.unitMult);
  if (!unitMult.success || figure.unit === null) return figure.rawText;
  const { value, valueLo, valueHi, qualifier, qualifierWord } = held;
  return formatFigure(
    {
      ...{ value, valueLo, valueHi, qualifier, qualifierWord, unitMult: unitMult.data },
      ...{
        decimals: decimalsOf(figure, value),
        unit: { zh: figure.unit, en: figure.unit },
        kind: 'flow' as const,
      },
    },
    locale,
  );
}

/** As many as the file prints, or the number needs. */
function decimalsOf({ rawText }: PlannedFigure, value: number | null): number {
  const needed = String(value ?? 0).split('.')[1]?.length ?? 0;
  const inFile = /\.(\d+)/.exec(rawText)?.[1]?.length ?? 0;
  return Math.min(6, Math.max(needed, inFile));
}
