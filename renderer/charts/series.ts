import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import type { SlidePath } from '../../shared/deck/slide-paths.ts';
import { keyInArea } from '../../shared/figures/areas.ts';
import type { FigurePart } from '../../shared/figures/format-figure.ts';
import { absoluteValue } from '../../shared/figures/format-figure.ts';
import type { Passage, Qualifier } from '../../shared/model/figure.ts';

/** What a chart says of one of its marks, to the eye, in its table and in its tip. */
export interface Described {
  readonly key: string;
  readonly label: string;
  /** Where its label stands in the slide; null for a name that a record has. */
  readonly labelPath?: SlidePath | null;
  /** As printed, with its qualifier and unit; the date of an event. */
  readonly printed: string;
  readonly passages: readonly Pick<Passage, 'section' | 'paraNo'>[];
  /** Null for an event, which has a source but no figure. */
  readonly figure: BoundFigure | null;
  /** Where figures of several periods stand in one chart. */
  readonly period?: string;
}

/** One figure as a chart sees it. */
export interface Datum extends Described {
  readonly parts: readonly FigurePart[];
  /** In plain units; null when the figure is missing. */
  readonly value: number | null;
  /** The true value lies beyond the printed number: the bar's end stays open. */
  readonly open: boolean;
  readonly figure: BoundFigure;
  /** The same of the year before, where the store holds it. */
  readonly earlier?: Datum;
}

export interface RankedSeries {
  readonly data: readonly Datum[];
  /** Key of the emphasised datum, as `keyInArea`; null emphasises none. */
  readonly emphasis: string | null;
}

const openQualifiers: readonly Qualifier[] = ['gt', 'ge', 'gt_about'];

export function toDatum(figure: BoundFigure, label = figure.label): Datum {
  return {
    key: keyInArea(figure.figure),
    label,
    printed: figure.printed,
    passages: figure.figure.passages,
    parts: figure.parts,
    value: absoluteValue(figure.figure),
    open: openQualifiers.includes(figure.figure.qualifier),
    figure,
    ...(figure.earlier && { earlier: toDatum(figure.earlier, label) }),
  };
}

/** Longest first, missing values last; equal values keep the order given. */
export function rankedSeries(
  figures: readonly BoundFigure[],
  emphasis: BoundFigure | null,
): RankedSeries {
  const data = figures
    .map((figure) => toDatum(figure))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  return { data, emphasis: emphasis && keyInArea(emphasis.figure) };
}
