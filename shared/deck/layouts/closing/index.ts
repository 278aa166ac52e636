import { firstPhotograph, isOf, words } from '../chosen.ts';
import { byline, insteadOfScene, scene } from '../common-fields.ts';
import { text } from '../field.ts';
import { layout } from '../layout.ts';

/** The last word, quieter than the cover. */
export const closing = layout({
  key: 'closing',
  name: 'layout.closing',
  fields: {
    lead: text('layout.field.lead', { zh: 200, en: 400 }),
    ...byline(),
    scene: scene(),
    photograph: insteadOfScene(),
  },
  start: (chosen) => ({
    lead: words('用一句话作结', 'Close with a sentence'),
    scene: 'greenway' as const,
    ...firstPhotograph(chosen),
  }),
  suits: (chosen) => (isOf(chosen, { pictures: [0, 1] }) ? 'possible' : 'no'),
});
