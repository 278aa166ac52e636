import { defineVerb } from '../../verb.ts';
import { bundleHelp } from './help.ts';
import { parseBundle } from './options.ts';

export const bundle = defineVerb({
  name: 'bundle',
  help: bundleHelp,
  parse: parseBundle,
  // It says who made it.
  use: () => 'edits',
  run: async (asked, session) => (await import('./run.ts')).runBundle(asked, session),
});
