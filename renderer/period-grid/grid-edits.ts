import { dataSourceOf, inForceAt } from '../../shared/figures/competing.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { editedFields } from './entry.ts';
import type { CellReading } from './read-entry.ts';

export type ReadyCell = Extract<CellReading, { state: 'ready' }>;

/** Which of two sources' figures is in force: the one that is, or the one that was typed. */
export type ForceChoice = 'held' | 'typed';

/**
 * What saves a cell. A figure beside another source's goes with the choice of which is in force.
 *
 * @param choice of cells of the act `beside`; not looked at for others
 * @param reason why that one is in force
 */
export function editOf(
  indicator: Indicator,
  { act, after, held }: ReadyCell,
  choice: ForceChoice,
  reason: string,
): Edit {
  const edit = { entity: 'observation', indicator: indicator.key } as const;
  if (act === 'correct' && held) return { ...edit, before: editedFields(held), after };
  const before = act === 'beside' ? inForceAt(indicator, after) : null;
  if (!before) return { ...edit, before: null, after };
  const typed = dataSourceOf(after);
  const source = choice === 'typed' && typed !== null ? typed : before.source;
  return { ...edit, before: null, after, choice: { before, after: { ...before, source, reason } } };
}
