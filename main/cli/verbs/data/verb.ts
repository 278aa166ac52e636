import { deckOf } from '../../session.ts';
import { defineVerb } from '../../verb.ts';
import { dataHelp } from './help.ts';
import { parseData } from './options.ts';

export const data = defineVerb({
  name: 'data',
  help: dataHelp,
  parse: parseData,
  use: () => 'reads',
  run: async (asked, session) =>
    (await import('./run.ts')).runData({ ...asked, deck: deckOf(asked, session) }, session),
});
