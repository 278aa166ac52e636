import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { dataFileTypes } from '../../export/data/data-exporter.ts';
import { fileNameOf } from '../../export/file-name.ts';
import type { Context } from '../context.ts';

export const exports: Handlers<Contract['exports'], Context> = {
  start: (request, { exporter, window, emit }) =>
    exporter.export(
      request,
      ({ title }) => window.chooseExportFile(fileNameOf(inLocale(title, request.locale), 'pdf')),
      (progress) => emit('exports', 'progress', progress),
    ),
  async data(request, { data, exporter, window }) {
    const type = dataFileTypes[request.format];
    const report = await data.export(request, ({ id }) => {
      const name = translate(request.locale, 'data-export.file-name', { id });
      return window.chooseExportFile(fileNameOf(name, type), type);
    });
    if (report) exporter.wrote(report.file);
    return report;
  },
  cancel: (_, { exporter }) => exporter.cancel(),
  proof: (_, { exporter }) => exporter.lastProof(),
  reveal(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) window.reveal(file);
  },
};
