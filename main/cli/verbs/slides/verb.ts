import { deckOf } from '../../session.ts';
import { defineVerb } from '../../verb.ts';
import { slidesHelp } from './help.ts';
import { onlyReads, parseSlides } from './options.ts';

export const slides = defineVerb({
  name: 'slides',
  help: slidesHelp,
  parse: parseSlides,
  use: ({ act }) => (onlyReads(act) ? 'reads' : 'edits'),
  run: async (asked, session) =>
    (await import('./run.ts')).runSlides({ ...asked, deck: deckOf(asked, session) }, session),
});
