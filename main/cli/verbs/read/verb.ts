import { defineVerb } from '../../verb.ts';
import { readHelp } from './help.ts';
import { parseRead } from './options.ts';

export const read = defineVerb({
  name: 'read',
  help: readHelp,
  parse: parseRead,
  use: () => 'reads',
  run: async (asked, session) => (await import('./run.ts')).runRead(asked, session),
});
