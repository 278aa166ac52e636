import { defineVerbWithoutStore } from '../../verb.ts';
import { restoreHelp } from './help.ts';
import { parseRestore } from './options.ts';

export const restore = defineVerbWithoutStore({
  name: 'restore',
  help: restoreHelp,
  parse: parseRestore,
  run: async (asked, place) => (await import('./run.ts')).runRestore(asked, place),
});
