import { isOf } from '../chosen.ts';
import { statement } from '../common-fields.ts';
import { goal, list, optional } from '../field.ts';
import { layout } from '../layout.ts';

const most = 8;

/** Goals with their term and reported progress. */
export const goalBoard = layout({
  key: 'goal-board',
  name: 'layout.goal-board',
  fields: {
    /** The aims that the other goals serve. */
    lead: optional(list('layout.field.aims', goal('layout.field.goal'), { least: 1, most: 2 })),
    goals: list('layout.field.goals', goal('layout.field.goal'), { least: 1, most }),
    statement: statement(),
  },
  start: ({ goals }) => ({ goals: goals.slice(0, most) }),
  suits: (chosen) => (isOf(chosen, { goals: [1, most] }) ? 'best' : 'no'),
});
