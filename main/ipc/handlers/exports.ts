import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { fileNameOf } from '../../export/file-name.ts';
import type { Context } from '../context.ts';

export const exports: Handlers<Contract['exports'], Context> = {
  async start(request, { store, exporter, window, emit }) {
    exporter.assertFree();
    const { deck } = store.briefings.get(request.deck);
    const file = await window.chooseExportFile(
      `${fileNameOf(inLocale(deck.title, request.locale))}.pdf`,
    );
    if (file === null) return null;
    return exporter.export(request, file, (progress) => emit('exports', 'progress', progress));
  },
  cancel: (_, { exporter }) => exporter.cancel(),
  reveal(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) window.reveal(file);
  },
};
