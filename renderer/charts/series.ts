import type { BoundFigure } from '../../shared/domain/bind-slide.ts';
import type { FigurePart } from '../../shared/domain/format-figure.ts';
import { absoluteValue } from '../../shared/domain/format-figure.ts';
import type { Qualifier } from '../../shared/model/figure.ts';

/** One figure as a chart sees it. */
export interface Datum {
  readonly key: string;
  readonly label: string;
  /** As printed, with its qualifier and unit. */
  readonly printed: string;
  readonly parts: readonly FigurePart[];
  /** In plain units; null when the figure is missing. */
  readonly value: number | null;
  /** The true value lies beyond the printed number: the bar's end stays open. */
  readonly open: boolean;
  readonly figure: BoundFigure;
}

export interface RankedSeries {
  readonly data: readonly Datum[];
  /** Key of the emphasised datum; null emphasises none. */
  readonly emphasis: string | null;
}

const openQualifiers: readonly Qualifier[] = ['gt', 'ge', 'gt_about'];

export function toDatum(figure: BoundFigure, label = figure.label): Datum {
  return {
    key: figure.figure.key,
    label,
    printed: figure.printed,
    parts: figure.parts,
    value: absoluteValue(figure.figure),
    open: openQualifiers.includes(figure.figure.qualifier),
    figure,
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
  return { data, emphasis: emphasis?.figure.key ?? null };
}
