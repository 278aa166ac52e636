import { defineVerb } from '../../verb.ts';
import { draftHelp } from './help.ts';
import { parseDraft } from './options.ts';

export const draft = defineVerb({
  name: 'draft',
  help: draftHelp,
  parse: parseDraft,
  use: () => 'edits',
  run: async (asked, session) => (await import('./run.ts')).runDraft(asked, session),
});
