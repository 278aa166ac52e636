import {
  type FigureReading,
  type ReadFigure,
  readFigure,
} from '../../shared/domain/read-figure.ts';
import type { Measure, Qualifier } from '../../shared/model/figure.ts';
import type { Localized } from '../../shared/model/localized.ts';
import type { Issues } from './form-issues.ts';

/** A figure in a form: the number as typed (a range as `3至5`), the rest as choices. */
export interface MeasureValues {
  readonly value: string;
  readonly unitMult: string;
  /** `gt:超过`: the qualifier and its printed word, empty where it is the first. */
  readonly qualifier: string;
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

export const noMeasure: MeasureValues = { value: '', unitMult: '0', qualifier: 'exact:' };

export function measureValues(measure: MeasureFields | null): MeasureValues {
  if (!measure) return noMeasure;
  const { value, valueLo, valueHi, unitMult, qualifier, qualifierWord } = measure;
  const joint = qualifierWord ?? '至';
  return {
    value:
      qualifier === 'range' && valueLo !== null && valueHi !== null
        ? `${valueLo}${joint}${valueHi}`
        : value === null
          ? ''
          : String(value),
    unitMult: String(unitMult),
    qualifier: qualifierChoice(qualifier, qualifierWord),
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
  const apart = merged(values, reading);
  const number =
    reading.qualifier === 'range'
      ? `${reading.valueLo}${reading.qualifierWord ?? '至'}${reading.valueHi}`
      : String(reading.value);
  const next = { ...apart, value: number };
  const isSame = next.value === values.value.trim() && saysNoMore(reading);
  return isSame ? null : next;
}

/** What the figure would be if it were saved, or what is wrong with it. */
export function readMeasure(
  values: MeasureValues,
  unit: Localized,
  { mayBeMissing }: { readonly mayBeMissing: boolean },
): { readonly measure: MeasureFields; readonly issues: Issues; readonly reading: FigureReading } {
  const reading = readFigure(values.value);
  const whole = reading.kind === 'figure' ? merged(values, reading) : values;
  const [qualifier = 'exact', word = ''] = whole.qualifier.split(':');
  const measure: MeasureFields = {
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
  const issues = issuesOf(reading, measure, unit, mayBeMissing);
  return { measure, issues, reading };
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
            params: { typed: short(reading.unit), zh: unit.zh, en: unit.en },
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

/** What the text says of multiplier and qualifier goes before what was chosen. */
function merged(values: MeasureValues, reading: ReadFigure): MeasureValues {
  return {
    value: values.value,
    unitMult: reading.unitMult === 0 ? values.unitMult : String(reading.unitMult),
    qualifier:
      reading.qualifier === 'exact'
        ? values.qualifier
        : qualifierChoice(reading.qualifier, reading.qualifierWord),
  };
}

function saysNoMore({ unit, unitMult, qualifier }: ReadFigure): boolean {
  return unit === null && unitMult === 0 && (qualifier === 'exact' || qualifier === 'range');
}

function isUnit(typed: string, { zh, en }: Localized): boolean {
  return [zh.toLowerCase(), en.toLowerCase(), `${en}s`.toLowerCase()].includes(typed.toLowerCase());
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text;
}
