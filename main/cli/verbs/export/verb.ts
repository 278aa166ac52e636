import { deckOf } from '../../session.ts';
import { defineVerb } from '../../verb.ts';
import { exportHelp } from './help.ts';
import { parseExport } from './options.ts';

export const exportVerb = defineVerb({
  name: 'export',
  help: exportHelp,
  parse: parseExport,
  use: () => 'reads',
  run: async (asked, session) => {
    const deck = deckOf(asked, session);
    return asked.kind === 'pdf'
      ? (await import('./run-pdf.ts')).runExport({ ...asked, deck }, session)
      : (await import('./run-images.ts')).runExportImages({ ...asked, deck }, session);
  },
});
