import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { fileNameOf } from '../../export/file-name.ts';
import type { Context } from '../context.ts';
import { keepState } from '../keep-state.ts';

export const exports: Handlers<Contract['exports'], Context> = {
  start: (request, context) => {
    const { exporter, window, emit } = context;
    return exporter.export(
      request,
      async ({ title }) => {
        const name = fileNameOf(inLocale(title, request.locale), 'pdf');
        const file = await window.chooseExportFile(name);
        if (file !== null) keepState(context, 'export', title);
        return file;
      },
      (progress) => emit('exports', 'progress', progress),
    );
  },
  cancel: (_, { exporter }) => exporter.cancel(),
  proof: (_, { exporter }) => exporter.lastProof(),
  reveal(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) window.reveal(file);
  },
};
