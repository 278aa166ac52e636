import type { StoreContent } from '../../store/store.ts';

/** Observations and goals' targets. */
export function countFigures({
  indicators,
  goals,
}: Pick<StoreContent, 'indicators' | 'goals'>): number {
  const observations = indicators.flatMap((indicator) => indicator.observations);
  const targets = goals.flatMap((goal) => goal.targets);
  return observations.length + targets.length;
}
