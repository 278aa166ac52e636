import { defineVerb } from '../../verb.ts';
import { decksHelp } from './help.ts';
import { parseDecks } from './options.ts';

export const decks = defineVerb({
  name: 'decks',
  help: decksHelp,
  parse: parseDecks,
  use: ({ act }) => (act.kind === 'list' ? 'reads' : 'edits'),
  run: async ({ act, by }, session) =>
    act.kind === 'list'
      ? (await import('./list.ts')).listDecks(act, session)
      : (await import('./edit.ts')).editDecks({ act, by }, session),
});
