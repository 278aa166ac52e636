import type { z } from 'zod';
import { type ChartSpec, chart as chartField } from '../chart-field.ts';
import {
  type Chosen,
  isOf,
  isOfOneUnit,
  isSeries,
  isShare,
  isTarget,
  references,
} from '../chosen.ts';
import { statement } from '../common-fields.ts';
import { layout } from '../layout.ts';

/** One chart with one message. */
export const chart = layout({
  key: 'chart',
  name: 'layout.chart',
  fields: { chart: chartField(), statement: statement() },
  start: (chosen) => ({ chart: chartFor(chosen) ?? { type: 'ranked-bars' as const, figures: [] } }),
  suits: (chosen) => {
    if (chartFor(chosen) === null || isSeries(chosen)) return 'no';
    const { figures } = chosen;
    return figures.length > 1 || figures.every(isTarget) ? 'best' : 'possible';
  },
});

/** The chart that shows all that was chosen; null where none does. */
export function chartFor(chosen: Chosen): z.input<typeof ChartSpec> | null {
  const { figures } = chosen;
  if (isOf(chosen, { figures: [1, 6] }) && figures.every(isTarget))
    return { type: 'target-track', targets: references(figures) };
  if (isOf(chosen, { figures: [1, 3] }) && figures.every(isShare))
    return {
      type: 'part-of-whole',
      form: figures.length === 1 ? 'ring' : 'bar',
      parts: references(figures).map((part) => ({ part })),
    };
  if (isOf(chosen, { figures: [2, 8] }) && isOfOneUnit(chosen))
    return { type: 'ranked-bars', figures: references(figures) };
  return null;
}
