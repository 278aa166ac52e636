import type { Figure, Measure, Passage } from '../model/figure.ts';
import type { Localized } from '../model/localized.ts';
import { absoluteValue } from './format-figure.ts';
import { cleanText, type ReadFigure, readFigure } from './read-figure.ts';

type Quoted = Pick<Passage, 'rawText'> & Partial<Pick<Passage, 'cell'>>;

/**
 * The quotations that no longer state a figure: their amount is another, or none of them has the
 * figure's qualifier. Quotations without a number to read (获批, 第一) are taken as they are.
 *
 * A figure may be quoted in short (20万户) as long as another quotation says all of it (超过20万户).
 * What a table prints is its number alone, as its header says the unit and the scale, and it may be
 * rounded.
 */
export function disagreeing<Passage extends Quoted>(
  measure: Measure,
  unit: Localized,
  passages: readonly Passage[],
): readonly Passage[] {
  if (measure.value === null && measure.valueLo === null) return [];
  const read = passages.flatMap((passage) => {
    const reading = readFigure(passage.rawText);
    return reading.kind === 'figure' ? [{ passage, reading }] : [];
  });
  const others = read.filter(
    ({ passage, reading }) =>
      !(passage.cell == null
        ? isAmount(reading, measure, unit)
        : isPrintedAs(reading, passage.rawText, measure) || isAmount(reading, measure, unit)),
  );
  if (others.length > 0) return others.map(({ passage }) => passage);
  const isBounded = read.some(({ reading }) => reading.qualifier === measure.qualifier);
  return isBounded ? [] : read.map(({ passage }) => passage);
}

const known = new WeakMap<Figure, readonly Passage[]>();

/** As `disagreeing`, of an observation or a goal's target; each is read once. */
export function disagreeingOf(figure: Figure): readonly Passage[] {
  const found = known.get(figure) ?? disagreeing(figure, figure.unit, figure.passages);
  known.set(figure, found);
  return found;
}

function isAmount(reading: ReadFigure, measure: Measure, unit: Localized): boolean {
  const own = cleanText(unit.zh);
  const isOfUnit =
    reading.unit === null || own.startsWith(reading.unit) || reading.unit.startsWith(own);
  if (!isOfUnit) return false;
  const of = (value: number | null, unitMult: Measure['unitMult']) =>
    absoluteValue({ value, valueLo: null, unitMult });
  return (['value', 'valueLo', 'valueHi'] as const).every(
    (bound) => of(reading[bound], reading.unitMult) === of(measure[bound], measure.unitMult),
  );
}

/** Whether a cell's number is the figure's at its own scale, to the digits that the cell prints. */
function isPrintedAs(reading: ReadFigure, rawText: string, measure: Measure): boolean {
  if (reading.unitMult !== 0) return false;
  const digits = /\.(\d+)\D*$/.exec(rawText)?.[1]?.length ?? 0;
  const half = 0.5 * 10 ** -digits;
  return (['value', 'valueLo', 'valueHi'] as const).every((bound) => {
    const [printed, held] = [reading[bound], measure[bound]];
    if (printed === null || held === null) return printed === held;
    return Math.abs(printed - held) <= half * (1 + 1e-9);
  });
}
