import { isSame } from '../../shared/editing/edit-rules.ts';
import {
  type AreaAndPeriod,
  dataSourceOf,
  inForceAt,
  publishedAt,
} from '../../shared/figures/competing.ts';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import { noValueMark } from '../../shared/figures/no-value.ts';
import { disagreeing } from '../../shared/figures/quotation.ts';
import { cleanText, type ReadFigure, readFigure } from '../../shared/figures/read-figure.ts';
import { formOf } from '../../shared/figures/series.ts';
import { englishForm } from '../../shared/figures/units.ts';
import { longest } from '../../shared/model/bounds.ts';
import { ObservationFields } from '../../shared/model/edit-fields.ts';
import { Measure } from '../../shared/model/figure.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import { yearsOf } from '../../shared/model/period.ts';
import type { Source } from '../../shared/model/source.ts';
import { cut, oneLine } from '../../shared/model/text.ts';
import { type FieldIssue, readFields } from '../editing/form-issues.ts';
import {
  type Doubt,
  doubtOf,
  type MeasureFields,
  type MeasureValues,
  measureValues,
  type Neighbour,
  noMeasure,
  readMeasure,
} from '../editing/measure-values.ts';
import { printedInSource } from '../editing/quotation-values.ts';
import { beyond, type ParagraphValues, paragraphFrom } from '../editing/record-values.ts';
import { type Entry, editedFields, markOf } from './entry.ts';

/** What saving a cell would do. */
export type Act =
  /** Nobody publishes a figure for this area and period yet. */
  | 'new'
  /** The figure that this source publishes is another one. */
  | 'correct'
  /** Another source publishes one, and this one comes beside it. */
  | 'beside';

/** What a cell's text means. */
export type CellReading =
  | { readonly state: 'nothing' }
  /** It is no figure, or can't be one of this cell; `issue` says why. */
  | { readonly state: 'wrong'; readonly issue: FieldIssue }
  /** It can be meant in several ways. */
  | {
      readonly state: 'asked';
      readonly issue: FieldIssue;
      readonly values: MeasureValues;
      readonly doubt: Doubt | null;
      readonly readings: readonly ReadFigure[];
    }
  /** The store holds another figure by now than when it was typed. */
  | { readonly state: 'stale'; readonly measure: Measure }
  /** Nobody said where it stands printed; null where nothing was said at all. */
  | { readonly state: 'unplaced'; readonly measure: Measure; readonly issue: FieldIssue | null }
  /** The store holds just this. */
  | { readonly state: 'same'; readonly measure: Measure }
  | {
      readonly state: 'ready';
      readonly act: Act;
      readonly measure: Measure;
      readonly after: ObservationFields;
      /** What is corrected; of another source's figure beside it, the one in force. */
      readonly held: Observation | null;
    };

interface Circumstances {
  readonly indicator: Indicator;
  readonly at: AreaAndPeriod;
  readonly sources: readonly Source[];
  /** Where all figures stand that have no place of their own. */
  readonly place: ParagraphValues;
}

/**
 * Reads a cell as the forms read a figure: what its text means, what stands in the way of saving it,
 * and what would be stored. A bare number is in the multiplier of the year that is nearest.
 */
export function readEntry(
  entry: Entry,
  { indicator, at, sources, place }: Circumstances,
): CellReading {
  if (oneLine(entry.text) === '') return { state: 'nothing' };
  const published = publishedAt(indicator, at);
  const where = entry.place ?? place;
  const given = where.source === '' ? null : where.source;
  const target =
    (given === null ? published[0] : published.find((one) => dataSourceOf(one) === given)) ?? null;

  const neighbours = neighboursOf(indicator, at, target);
  const read = measureOf(entry, indicator, neighbours, target);
  if (!('measure' in read)) return read;
  const measure = Measure.safeParse({ ...read.measure, decimals: indicator.decimals });
  if (!measure.success) return { state: 'wrong', issue: { key: 'issue.unfit' } };
  if (entry.seen !== markOf(indicator, at)) return { state: 'stale', measure: measure.data };

  const printed = { ...indicator, ...measure.data };
  const quotation = quotationOf(entry.text, measure.data, indicator);
  const isPlaced = given !== null;
  if (!isPlaced && target === null)
    return { state: 'unplaced', measure: measure.data, issue: null };
  const far = isPlaced ? beyond(where, sources, 'paraNo')['paraNo'] : undefined;
  if (far) return { state: 'unplaced', measure: measure.data, issue: far };

  const passage = { ...paragraphFrom(where, sources), rawText: quotation };
  const kept = target?.passages ?? [];
  const amiss = new Set(disagreeing(printed, indicator.unit, kept));
  const agreeing = kept.filter((one) => !amiss.has(one));
  // Placed anew, what no longer states the figure goes; else it is taken to read otherwise. The
  // first paragraph says whose figure it is.
  const passages = isPlaced
    ? (agreeing.some((one) => isAt(one, passage)) ? agreeing : [passage, ...agreeing]).toSorted(
        (one, other) => Number(other.source === given) - Number(one.source === given),
      )
    : kept.map((one) => (amiss.has(one) ? { ...one, rawText: quotation } : one));
  const status = read.isMissing ? 'M' : target && target.status !== 'M' ? target.status : 'A';
  const { decimals: _, ...amounts } = measure.data;
  const fields = readFields(ObservationFields, {
    ...amounts,
    ...at,
    status,
    comment: target?.comment ?? null,
    passages,
  });
  if (!fields.ok) {
    const [path = '', issue] = Object.entries(fields.issues)[0] ?? [];
    if (!issue) return { state: 'wrong', issue: { key: 'issue.unfit' } };
    return path.startsWith('passages')
      ? { state: 'unplaced', measure: measure.data, issue: null }
      : { state: 'wrong', issue };
  }
  const after = fields.fields;
  if (target && isSame(editedFields(target), after))
    return { state: 'same', measure: measure.data };
  if (published.length > 0 && !target && !inForceAt(indicator, at))
    return { state: 'wrong', issue: { key: 'grid.none-in-force' } };
  const act = target ? 'correct' : published.length > 0 ? 'beside' : 'new';
  return {
    ...{ state: 'ready', act, measure: measure.data, after },
    held: target ?? published[0] ?? null,
  };
}

/** The figure of a text, or what is to be said or asked of it first. */
function measureOf(
  entry: Entry,
  indicator: Indicator,
  neighbours: readonly Neighbour[],
  target: Observation | null,
):
  | { measure: MeasureFields; isMissing: boolean }
  | Extract<CellReading, { state: 'wrong' | 'asked' }> {
  const mark = noValueMark(entry.text);
  if (mark === 'unclear')
    return { state: 'wrong', issue: { key: 'grid.no-value-unclear', params: { at: entry.text } } };
  if (mark === 'missing') return { measure: nothingPublished, isMissing: true };
  const worded = readPrinted(entry.text, indicator);
  if (worded !== null) return { measure: { ...nothingPublished, value: worded }, isMissing: false };

  // A listing has no number: one in its row belongs to another.
  const said = readFigure(entry.text);
  if (englishForm(indicator.unit) === 'word' && !(said.kind === 'figure' && said.value === 1))
    return {
      state: 'wrong',
      issue: { key: 'grid.word-only', params: { word: indicator.unit.zh } },
    };

  const values = valuesOf(entry, neighbours, target);
  const { measure, issues, reading } = readMeasure(values, indicator.unit, {
    mayBeMissing: false,
    neighbours,
  });
  const issue = issues['value'];
  if (!issue) return { measure, isMissing: false };
  const doubt = doubtOf(values, neighbours);
  if (reading.kind === 'ambiguous' || (doubt && issue.key === `issue.doubt.${doubt.kind}`))
    return {
      ...{ state: 'asked', issue, values },
      doubt: reading.kind === 'ambiguous' ? null : doubt,
      readings: reading.kind === 'ambiguous' ? reading.readings : [],
    };
  return { state: 'wrong', issue };
}

const nothingPublished: MeasureFields = {
  ...{ value: null, valueLo: null, valueHi: null },
  ...{ unitMult: 0, qualifier: 'exact', qualifierWord: null },
};

/** The values of a form that begins as this cell does: with the figure that it corrects, or the year before's scale. */
function valuesOf(
  entry: Entry,
  [nearest]: readonly Neighbour[],
  target: Observation | null,
): MeasureValues {
  const begun =
    target && target.status !== 'M'
      ? measureValues(target)
      : { ...noMeasure, unitMult: String(nearest?.measure.unitMult ?? 0) };
  return { ...begun, value: entry.text, confirmed: entry.confirmed };
}

/**
 * The value of a figure that is printed without digits, where the text is just what the store
 * prints: 第一, 首例, 获评. So a column that was copied out can be put back.
 */
function readPrinted(text: string, { unit, kind, decimals }: Indicator): number | null {
  if (!['ordinal', 'first', 'word'].includes(englishForm(unit))) return null;
  if (/\d/.test(text)) return null;
  const asked = cleanText(text);
  const found = Array.from({ length: 10 }, (_, index) => index + 1).find((value) => {
    const printable = { ...nothingPublished, value, decimals, unit, kind };
    return formatFigure(printable, 'zh-CN') === asked || formatFigure(printable, 'en') === asked;
  });
  return found ?? null;
}

/** What the source is taken to print: the text where it has its unit, else the figure as it is printed. */
function quotationOf(text: string, measure: Measure, indicator: Indicator): string {
  const reading = readFigure(text);
  const isWhole = reading.kind !== 'figure' || reading.unit !== null;
  const isMissing = measure.value === null && measure.valueLo === null;
  return isWhole || isMissing
    ? cut(oneLine(text), longest.quotation)
    : printedInSource({ ...indicator, ...measure });
}

/**
 * What a number is held against, the nearest first: the other period of the same length, and the
 * figure that it corrects. As in the form, ranks and recognitions are compared with nothing.
 */
function neighboursOf(
  { kind, observations }: Indicator,
  at: AreaAndPeriod,
  target: Observation | null,
): Neighbour[] {
  if (kind === 'rank' || kind === 'recognition') return [];
  const year = (period: string) => yearsOf(period)[1];
  const [nearest] = observations
    .filter(({ refArea, timePeriod }) => refArea === at.refArea && timePeriod !== at.timePeriod)
    .filter((one) => one.value !== null || one.valueLo !== null)
    .filter(({ timePeriod }) => formOf(timePeriod) === formOf(at.timePeriod))
    .sort(
      (one, other) =>
        Math.abs(year(one.timePeriod) - year(at.timePeriod)) -
        Math.abs(year(other.timePeriod) - year(at.timePeriod)),
    );
  return [nearest, target].flatMap((one) =>
    one && (one.value !== null || one.valueLo !== null)
      ? [{ measure: one, period: one.timePeriod }]
      : [],
  );
}

function isAt(
  one: { readonly source: string; readonly section: number; readonly paraNo: number },
  other: {
    readonly source: string;
    readonly section: number | null;
    readonly paraNo: number | null;
  },
): boolean {
  return (
    one.source === other.source && one.section === other.section && one.paraNo === other.paraNo
  );
}
