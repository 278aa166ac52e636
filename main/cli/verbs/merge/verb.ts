import { defineVerb } from '../../verb.ts';
import { mergeHelp } from './help.ts';
import { parseMerge } from './options.ts';

export const merge = defineVerb({
  name: 'merge',
  help: mergeHelp,
  parse: parseMerge,
  use: () => 'edits',
  run: async (asked, session) => (await import('./run.ts')).runMerge(asked, session),
});
