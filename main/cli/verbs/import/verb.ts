import { defineVerb } from '../../verb.ts';
import { importHelp } from './help.ts';
import { parseImport } from './options.ts';

export const importVerb = defineVerb({
  name: 'import',
  help: importHelp,
  parse: parseImport,
  use: ({ isDryRun }) => (isDryRun ? 'reads' : 'edits'),
  run: async (asked, session) => (await import('./run.ts')).runImport(asked, session),
  runWithNewStore: async (asked, place) =>
    (await import('./run-package.ts')).runImportPackage(asked, place),
});
