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
    switch (asked.kind) {
      case 'pdf':
        return (await import('./run-pdf.ts')).runExport({ ...asked, deck }, session);
      case 'presentation':
        return (await import('./run-presentation.ts')).runExportPresentation(
          { ...asked, deck },
          session,
        );
      case 'images':
        return (await import('./run-images.ts')).runExportImages({ ...asked, deck }, session);
    }
  },
});
