import { firstPhotograph, isOf, words } from '../chosen.ts';
import { byline, insteadOfScene, scene } from '../common-fields.ts';
import { text } from '../field.ts';
import { layout } from '../layout.ts';

/** The deck’s first slide: its name above the district. */
export const cover = layout({
  key: 'cover',
  name: 'layout.cover',
  fields: {
    lead: text('layout.field.lead', { zh: 200, en: 400 }),
    ...byline(),
    scene: scene(),
    photograph: insteadOfScene(),
  },
  start: (chosen) => ({
    lead: words('用一句话说明这份简报', 'Say in a sentence what this briefing is about'),
    scene: 'lake' as const,
    ...firstPhotograph(chosen),
  }),
  suits: (chosen) => (isOf(chosen, { pictures: [0, 1] }) ? 'possible' : 'no'),
});
