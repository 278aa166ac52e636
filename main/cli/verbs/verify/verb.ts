import { defineVerb } from '../../verb.ts';
import { verifyHelp } from './help.ts';
import { parseVerify } from './options.ts';

export const verify = defineVerb({
  name: 'verify',
  help: verifyHelp,
  parse: parseVerify,
  use: () => 'reads',
  run: async (asked, session) => (await import('./run.ts')).runVerify(asked, session),
});
