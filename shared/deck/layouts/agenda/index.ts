import { isOf } from '../chosen.ts';
import { optional, text } from '../field.ts';
import { layout } from '../layout.ts';

/** What the deck is made of: its chapters, each with the number of its first slide. They are never typed. */
export const agenda = layout({
  key: 'agenda',
  name: 'layout.agenda',
  readsDeck: 'chapters',
  fields: { lead: optional(text('layout.field.lead', { zh: 60, en: 120 })) },
  start: () => ({}),
  suits: (chosen) => (isOf(chosen, {}) ? 'possible' : 'no'),
});
