import type { z } from 'zod';
import { type ChartSpec, chart as chartField } from '../chart-field.ts';
import {
  type Chosen,
  isDwarfed,
  isOf,
  isOfAreas,
  isOfOnePlaceAndTime,
  isOfOneUnit,
  isSeries,
  isShare,
  isTarget,
  references,
  sharesOf,
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
    if (figures.every(isTarget)) return 'best';
    // A part beside its whole is a share.
    if (sharesOf(chosen)?.some(({ whole }) => whole !== undefined)) return 'possible';
    // Bars of different years or areas invite to be read as one year of one area.
    const isOneMatter = isOfAreas(chosen) || isOfOnePlaceAndTime(chosen);
    return figures.length > 1 && isOneMatter ? 'best' : 'possible';
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
  if (isOf(chosen, { figures: [2, 8] }) && isOfOneUnit(chosen)) {
    const type = isDwarfed(figures) ? 'lollipop' : 'ranked-bars';
    return { type, figures: references(figures) };
  }
  return null;
}
