import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Context } from '../context.ts';

export const exports: Handlers<Contract['exports'], Context> = {
  start: (request, { exporter, window, emit }) =>
    exporter.export(
      request,
      ({ title }) => window.chooseExportFile(fileNameOf(inLocale(title, request.locale))),
      (progress) => emit('exports', 'progress', progress),
    ),
  cancel: (_, { exporter }) => exporter.cancel(),
  reveal(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) window.reveal(file);
  },
};

/** `洪山区2023/24` becomes `洪山区2023 24.pdf`: no system refuses the name. */
function fileNameOf(title: string): string {
  const safe = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${safe || 'briefing'}.pdf`;
}
