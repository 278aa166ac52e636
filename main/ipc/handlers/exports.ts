import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { ExportRequest } from '../../../shared/model/export.ts';
import type { ImageFormat, ImageRequest } from '../../../shared/model/image.ts';
import { inLocale, localesOf } from '../../../shared/model/localized.ts';
import type { ImageTarget } from '../../export/images/image-exporter.ts';
import { keptLogo, readLogo, toLogo } from '../../export/logo/logo.ts';
import { dataFileTypes } from '../../export/tables/data-exporter.ts';
import { fileNameOf } from '../../files/file-name.ts';
import type { Context, WindowPort } from '../context.ts';
import { keepState } from '../keep-state.ts';

export const exports: Handlers<Contract['exports'], Context> = {
  start: (request, context) => exportPdf(request, context, false),
  retry: (request, context) => exportPdf(request, context, true),
  images: (request, context) => exportImages(request, context, false),
  retryImages: (request, context) => exportImages(request, context, true),
  async copySlide({ slide, ...look }, { images, window }) {
    await window.copyImage(await images.picture({ ...look, ...clipboardImage, slides: [slide] }));
  },
  async data(request, { data, exporter, window }) {
    const type = dataFileTypes[request.format];
    const report = await data.export(request, ({ id }) => {
      const name = translate(request.locale, 'data-export.file-name', { id });
      return window.chooseExportFile(fileNameOf(name, type), type);
    });
    if (report) exporter.wrote(report.file);
    return report;
  },
  cancel(_, { exporter, images, data }) {
    exporter.cancel();
    images.cancel();
    void data.cancel();
  },
  proof: (_, { exporter }) => exporter.lastProof(),
  reveal(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) window.reveal(file);
  },
  logo: (_, { store }) => keptLogo(store.logo.get()),
  async chooseLogo(_, { store, window }) {
    const bytes = await window.chooseLogo();
    if (bytes === null) return null;
    const file = readLogo(bytes);
    store.logo.set(file);
    return toLogo(file);
  },
  removeLogo: (_, { store }) => store.logo.remove(),
  async open(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) await window.open(file);
  },
};

function exportPdf(request: ExportRequest, context: Context, again: boolean) {
  const { exporter, window, emit } = context;
  return exporter.export(
    request,
    async ({ title }) => {
      const [locale = 'zh-CN'] = localesOf(request.locale);
      const name = fileNameOf(inLocale(title, locale), 'pdf');
      const file = (again ? exporter.lastTarget() : null) ?? (await window.chooseExportFile(name));
      if (file !== null) keepState(context, 'export', title);
      return file;
    },
    (progress) => emit('exports', 'progress', progress),
  );
}

async function exportImages(
  request: ImageRequest,
  { exporter, images, window, emit }: Context,
  again: boolean,
) {
  const report = await images.export(
    request,
    async (name) =>
      (again ? images.lastTarget() : null) ?? chooseImageTarget(name, request.format, window),
    (progress) => emit('exports', 'progress', progress),
  );
  const [first] = report?.files ?? [];
  if (first !== undefined) exporter.wrote(first);
  return report;
}

/** Crisp where it is pasted at half its size, and not too heavy for a chat. */
const clipboardImage = { format: 'png', scale: 2 } as const;

async function chooseImageTarget(
  name: string | null,
  format: ImageFormat,
  window: WindowPort,
): Promise<ImageTarget | null> {
  if (name === null) {
    const folder = await window.chooseExportFolder();
    return folder === null ? null : { kind: 'folder', folder };
  }
  const file = await window.chooseExportFile(name, format);
  return file === null ? null : { kind: 'file', file };
}
