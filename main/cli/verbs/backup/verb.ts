import { defineVerb } from '../../verb.ts';
import { backupHelp } from './help.ts';
import { parseBackup } from './options.ts';

export const backup = defineVerb({
  name: 'backup',
  help: backupHelp,
  parse: parseBackup,
  use: () => 'writes',
  run: async (asked, session) => (await import('./run.ts')).runBackup(asked, session),
});
