import type { FigureKey } from '../../../../shared/model/figure.ts';
import type { DrawnChart, DrawnItem } from '../../../../shared/model/presentation.ts';

/** The charts of a slide that presentation software knows, those within groups too. */
export function chartsIn(items: readonly DrawnItem[]): DrawnChart[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return chartsIn(item.items);
    return item.kind === 'chart' ? [item] : [];
  });
}

/** The figures that they show. */
export function figuresInCharts(items: readonly DrawnItem[]): ReadonlySet<FigureKey> {
  return new Set(
    chartsIn(items).flatMap(({ series }) =>
      series.flatMap(({ points }) => points.flatMap(({ figure }) => figure ?? [])),
    ),
  );
}
