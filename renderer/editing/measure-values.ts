import { absoluteValue } from '../../shared/figures/format-figure.ts';
import {
  type FigureReading,
  type ReadFigure,
  readFigure,
} from '../../shared/figures/read-figure.ts';
import type { Measure, Qualifier } from '../../shared/model/figure.ts';
import { type Localized, textsIn } from '../../shared/model/localized.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import type { Issues } from './form-issues.ts';

/** A figure in a form: the number as typed (a range as `3至5`), the rest as choices. */
export interface MeasureValues {
  readonly value: string;
  readonly unitMult: string;
  /** `gt:超过`: the qualifier and its printed word, empty where it is the first. */
  readonly qualifier: string;
  /** What the form began with. */
  readonly beganValue: string;
  readonly beganQualifier: string;
  /** What the person said is meant, where that was asked (`doubtOf`). */
  readonly confirmed: string;
}

/** A figure that another one is held against: of another period, or what is being corrected. */
export interface Neighbour {
  readonly measure: Measure;
  readonly period: TimePeriod;
}

/** Something that would be stored by mistake, or by a slip: the person says what is meant. */
export interface Doubt {
  /** Whether the old qualifier still holds; whether the number is not ten times too large or small. */
  readonly kind: 'qualifier' | 'magnitude';
  /** For a doubt about magnitude: what the figure is held against. */
  readonly neighbour: Neighbour | null;
  /** What may be meant, what was typed first. */
  readonly choices: readonly MeasureFields[];
}

export type MeasureFields = Omit<Measure, 'decimals'>;

/** Each qualifier with the words that print it, the first of each being the store's null. */
export const qualifierWords: readonly (readonly [Qualifier, readonly string[]])[] = [
  ['exact', ['']],
  ['gt', ['突破', '超过', '超', '逾']],
  ['ge', ['以上', '不低于']],
  ['gt_about', ['余', '多']],
  ['lt_near', ['近', '接近']],
  ['le', ['以内']],
  ['approx', ['约', '大约', '左右']],
  ['range', ['至', '到']],
  ['several', ['数']],
];

export const noMeasure: MeasureValues = {
  value: '',
  unitMult: '0',
  qualifier: 'exact:',
  beganValue: '',
  beganQualifier: 'exact:',
  confirmed: '',
};

export function measureValues(measure: MeasureFields | null): MeasureValues {
  if (!measure) return noMeasure;
  const { value, valueLo, valueHi, unitMult, qualifier, qualifierWord } = measure;
  const joint = qualifierWord ?? '至';
  const number =
    qualifier === 'range' && valueLo !== null && valueHi !== null
      ? `${valueLo}${joint}${valueHi}`
      : value === null
        ? ''
        : String(value);
  const chosen = qualifierChoice(qualifier, qualifierWord);
  return {
    value: number,
    unitMult: String(unitMult),
    qualifier: chosen,
    beganValue: number,
    beganQualifier: chosen,
    confirmed: '',
  };
}

/** The choice that stands for a qualifier with its word. */
export function qualifierChoice(qualifier: Qualifier, word: string | null): string {
  return `${qualifier}:${word ?? ''}`;
}

/** A typed figure that says more than a number, taken apart into the form's fields; else null. */
export function takenApart(values: MeasureValues): MeasureValues | null {
  const reading = readFigure(values.value);
  if (reading.kind !== 'figure') return null;
  const next = takenFrom(values, reading);
  const isSame = next.value === values.value.trim() && saysNoMore(reading);
  return isSame ? null : next;
}

/** The form's values as one reading of its text takes them. */
export function takenFrom(values: MeasureValues, reading: ReadFigure): MeasureValues {
  const number =
    reading.qualifier === 'range'
      ? `${reading.valueLo}${reading.qualifierWord ?? '至'}${reading.valueHi}`
      : String(reading.value);
  return { ...merged(values, reading), value: number };
}

/** What the figure would be if it were saved, or what is wrong with it. */
export function readMeasure(
  values: MeasureValues,
  unit: Localized,
  {
    mayBeMissing,
    neighbours = [],
  }: { readonly mayBeMissing: boolean; readonly neighbours?: readonly Neighbour[] },
): { readonly measure: MeasureFields; readonly issues: Issues; readonly reading: FigureReading } {
  const reading = readFigure(values.value);
  const measure = measureFrom(values, reading);
  const issues = issuesOf(reading, measure, unit, mayBeMissing);
  const doubt = Object.keys(issues).length === 0 ? doubtOf(values, neighbours) : null;
  return {
    measure,
    issues: doubt ? { value: { key: `issue.doubt.${doubt.kind}` } } : issues,
    reading,
  };
}

function measureFrom(values: MeasureValues, reading: FigureReading): MeasureFields {
  const whole = reading.kind === 'figure' ? merged(values, reading) : values;
  const [qualifier = 'exact', word = ''] = whole.qualifier.split(':');
  return {
    value: null,
    valueLo: null,
    valueHi: null,
    ...(reading.kind === 'figure' && {
      value: reading.value,
      valueLo: reading.valueLo,
      valueHi: reading.valueHi,
    }),
    unitMult: Number(whole.unitMult) as Measure['unitMult'],
    qualifier: qualifier as Qualifier,
    qualifierWord: word === '' ? null : word,
  };
}

function issuesOf(
  reading: FigureReading,
  measure: MeasureFields,
  unit: Localized,
  mayBeMissing: boolean,
): Issues {
  switch (reading.kind) {
    case 'empty':
      return mayBeMissing ? {} : { value: { key: 'issue.no-value' } };
    case 'ambiguous':
      return { value: { key: 'issue.ambiguous' } };
    case 'unreadable':
      return {
        value: { key: `issue.figure.${reading.reason}`, params: { at: short(reading.at) } },
      };
    case 'figure': {
      if (reading.unit !== null && !isUnit(reading.unit, unit))
        return {
          value: {
            key: 'issue.unit-differs',
            params: { typed: short(reading.unit), unit: textsIn(unit).join(' / ') },
          },
        };
      if ((measure.qualifier === 'range') !== (reading.qualifier === 'range'))
        return { value: { key: 'issue.range' } };
      if ((reading.valueLo ?? 0) > (reading.valueHi ?? 0))
        return { value: { key: 'issue.range-order' } };
      return {};
    }
  }
}

/**
 * What the text says of multiplier and qualifier goes before what was chosen. A text with a unit
 * says both: 28000人 is neither 28000万人 nor 突破28000人, whatever was there before.
 */
function merged(values: MeasureValues, reading: ReadFigure): MeasureValues {
  const isWhole = reading.unit !== null;
  return {
    ...values,
    unitMult: isWhole || reading.unitMult !== 0 ? String(reading.unitMult) : values.unitMult,
    qualifier:
      isWhole || reading.qualifier !== 'exact'
        ? qualifierChoice(reading.qualifier, reading.qualifierWord)
        : values.qualifier,
  };
}

/**
 * What is to be asked before a figure is saved, first things first; null when nothing is, or when
 * the person answered. Asked is whether a new number keeps the old one's qualifier, where the text
 * says nothing of it, and whether a number is meant that is ten times a neighbour or a tenth of it.
 *
 * @param neighbours none for what has nothing to compare with, such as ranks
 */
export function doubtOf(values: MeasureValues, neighbours: readonly Neighbour[]): Doubt | null {
  const reading = readFigure(values.value);
  if (reading.kind !== 'figure') return null;
  const measure = measureFrom(values, reading);
  const isAnswered = (kind: Doubt['kind']) =>
    values.confirmed.split(' ').includes(answer(kind, measure));

  const stuck =
    reading.unit === null &&
    reading.qualifier === 'exact' &&
    values.qualifier !== 'exact:' &&
    values.qualifier === values.beganQualifier &&
    values.value.trim() !== values.beganValue;
  if (stuck && !isAnswered('qualifier')) {
    const exact = { ...measure, qualifier: 'exact' as const, qualifierWord: null };
    return { kind: 'qualifier', neighbour: null, choices: [measure, exact] };
  }

  if (values.value.trim() === values.beganValue || isAnswered('magnitude')) return null;
  const far = neighbours.find((neighbour) => !isNear(measure, neighbour));
  if (!far) return null;
  const scaled = ([0, 4, 8] as const)
    .filter((unitMult) => unitMult !== measure.unitMult)
    .map((unitMult) => ({ ...measure, unitMult }))
    .filter((other) => neighbours.every((neighbour) => isNear(other, neighbour)));
  return { kind: 'magnitude', neighbour: far, choices: [measure, ...scaled] };
}

/** The form's values once the person said which of a doubt's choices is meant. */
export function answered(
  values: MeasureValues,
  kind: Doubt['kind'],
  meant: MeasureFields,
): MeasureValues {
  const { value, unitMult, qualifier } = measureValues(meant);
  const before = values.confirmed === '' ? [] : [values.confirmed];
  return {
    ...values,
    ...{ value, unitMult, qualifier },
    confirmed: [...before, answer(kind, meant)].join(' '),
  };
}

function answer(kind: Doubt['kind'], measure: MeasureFields): string {
  const { value, valueLo, valueHi, unitMult, qualifier, qualifierWord } = measure;
  return [kind, value, valueLo, valueHi, unitMult, qualifier, qualifierWord].join('|');
}

function isNear(measure: MeasureFields, neighbour: Neighbour): boolean {
  const [one, other] = [measure, neighbour.measure].map(absoluteValue);
  if (!one || !other) return true;
  const ratio = Math.abs(one / other);
  return ratio < 10 && ratio > 0.1;
}

function saysNoMore({ unit, unitMult, qualifier }: ReadFigure): boolean {
  return unit === null && unitMult === 0 && (qualifier === 'exact' || qualifier === 'range');
}

function isUnit(typed: string, { zh, en }: Localized): boolean {
  const known = en === null ? [zh] : [zh, en, `${en}s`];
  return known.some((unit) => unit.toLowerCase() === typed.toLowerCase());
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text;
}
