import { firstPhotograph, isOf, words } from '../chosen.ts';
import { insteadOfScene, scene } from '../common-fields.ts';
import { text } from '../field.ts';
import { layout } from '../layout.ts';

/** The opening of a section: its statement beside a scene. */
export const section = layout({
  key: 'section',
  name: 'layout.section',
  readsDeck: 'chapters',
  fields: {
    lead: text('layout.field.lead', { zh: 200, en: 400 }),
    scene: scene(),
    photograph: insteadOfScene(),
  },
  start: (chosen) => ({
    lead: words('用一句话引出这一章', 'Introduce this section in a sentence'),
    scene: 'campus' as const,
    ...firstPhotograph(chosen),
  }),
  suits: (chosen) => (isOf(chosen, { pictures: [0, 1] }) ? 'possible' : 'no'),
});
