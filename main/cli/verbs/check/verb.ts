import { choose, parseOptions } from '../../options.ts';
import { deckOf } from '../../session.ts';
import { defineVerb } from '../../verb.ts';
import { checkHelp } from './help.ts';

export const check = defineVerb({
  name: 'check',
  help: checkHelp,
  parse: parseCheck,
  use: () => 'reads',
  run: async (asked, session) =>
    (await import('./run.ts')).runCheck({ ...asked, deck: deckOf(asked, session) }, session),
});

function parseCheck(args: readonly string[]) {
  const options = parseOptions(args, ['format', 'deck', 'store']);
  if (!options) return null;
  const format = choose('usage.format-unknown', 'format', options.format, ['text', 'json']);
  return { store: options.store ?? null, deck: options.deck ?? null, format };
}
