import { isOf, words } from '../chosen.ts';
import { scene } from '../common-fields.ts';
import { text } from '../field.ts';
import { layout } from '../layout.ts';

/** The opening of a section: its statement beside a scene. */
export const section = layout({
  key: 'section',
  name: 'layout.section',
  fields: {
    lead: text('layout.field.lead', { zh: 200, en: 400 }),
    scene: scene(),
  },
  start: () => ({
    lead: words('用一句话引出这一章', 'Introduce this section in a sentence'),
    scene: 'campus' as const,
  }),
  suits: (chosen) => (isOf(chosen, {}) ? 'possible' : 'no'),
});
