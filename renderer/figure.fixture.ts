import type { BoundFigure } from '../shared/deck/bound-slide.ts';
import { bindFigure } from '../shared/figures/bind-figure.ts';
import { formatFigure } from '../shared/figures/format-figure.ts';
import type { Figure } from '../shared/model/figure.ts';
import type { Locale } from '../shared/model/localized.ts';

const both = (zh: string, en: string) => ({ zh, en });

/** A figure for tests, exact and of 家 unless told otherwise. */
export function aFigure(
  key: string,
  value: number | null,
  rest: Partial<Record<keyof Figure, unknown>> = {},
): Figure {
  const figure = {
    key,
    value,
    unitMult: 0,
    decimals: 0,
    qualifier: 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
    origin: 'observation',
    kind: 'stock',
    theme: 'economy',
    name: both(`${key}全名`, `Full name of ${key}`),
    shortName: both(`指标${key}`, `Indicator ${key}`),
    unit: both('家', 'enterprises'),
    timePeriod: '2023',
    area: null,
    status: 'A',
    denominator: null,
    note: null,
    ...rest,
  } as Figure;
  const rawText = formatFigure(figure, 'zh-CN');
  const passage = { source: 'report', section: 1, heading: null, paraNo: 2, rawText };
  return { ...figure, passages: [passage] } as unknown as Figure;
}

export function bound(figure: Figure, locale: Locale = 'zh-CN'): BoundFigure {
  return bindFigure(figure, locale);
}
