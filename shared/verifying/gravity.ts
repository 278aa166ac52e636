import {
  type DifferenceCause,
  type VerifiedFigure,
  type VerifiedState,
  verifiedStates,
} from './model.ts';

/** What changes a figure most comes first. */
const causes: readonly DifferenceCause[] = [
  'scale',
  'unit',
  'share',
  'points',
  'direction',
  'swapped',
  'area',
  'digit',
  'value',
  'target',
  'period',
  'qualifier-lost',
  'qualifier-changed',
];

/** The gravest first; of what is as grave, what stands first in the document. */
export function byGravity(found: readonly VerifiedFigure[]): VerifiedFigure[] {
  const rank = ({ state, cause, isSure }: VerifiedFigure) =>
    verifiedStates.indexOf(state) * 100 +
    (cause === null ? causes.length : causes.indexOf(cause)) * 2 +
    (isSure ? 0 : 1);
  return found
    .map((one, place) => ({ one, place, rank: rank(one) }))
    .sort((first, second) => first.rank - second.rank || first.place - second.place)
    .map(({ one }) => one);
}

export type StateCounts = Readonly<Record<VerifiedState, number>>;

export function countStates(found: readonly Pick<VerifiedFigure, 'state'>[]): StateCounts {
  const counts = Object.fromEntries(verifiedStates.map((state) => [state, 0]));
  for (const { state } of found) counts[state] = (counts[state] ?? 0) + 1;
  return counts as StateCounts;
}

/** Whether a figure surely says something else than the store. */
export function isDifference({ state }: Pick<VerifiedFigure, 'state'>): boolean {
  return state === 'different' || state === 'another-period';
}
