import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { ExportRequest } from '../../../shared/model/export.ts';
import type { ImageFormat, ImageRequest } from '../../../shared/model/image.ts';
import { inLocale, localesOf } from '../../../shared/model/localized.ts';
import type { LogoRef } from '../../../shared/model/logo.ts';
import type { PresentationRequest } from '../../../shared/model/presentation-request.ts';
import type { ImageTarget } from '../../export/images/image-target.ts';
import { keptLogo, readLogo, toLogo } from '../../export/logo/logo.ts';
import { dataFileTypes } from '../../export/tables/data-exporter.ts';
import { fileNameOf } from '../../files/file-name.ts';
import type { Context, WindowPort } from '../context.ts';
import { keepState } from '../keep-state.ts';

export const exports: Handlers<Contract['exports'], Context> = {
  start: (request, context) => exportPdf(request, context, false),
  retry: (request, context) => exportPdf(request, context, true),
  presentation: (request, context) => exportPresentation(request, context, false),
  retryPresentation: (request, context) => exportPresentation(request, context, true),
  images: (request, context) => exportImages(request, context, false),
  retryImages: (request, context) => exportImages(request, context, true),
  async copySlide({ slide, ...look }, { images, window }) {
    await window.copyImage(await images.picture({ ...look, ...clipboardImage, slides: [slide] }));
  },
  data(request, { data, window }) {
    const type = dataFileTypes[request.format];
    return data.export(request, ({ id }) => {
      const name = translate(request.locale, 'data-export.file-name', { id });
      return window.chooseExportFile(fileNameOf(name, type), type);
    });
  },
  cancelData: (_, { data }) => void data.cancel(),
  cancel(_, { exporter, paper, presentations, images }) {
    paper.cancel();
    exporter.cancel();
    presentations.cancel();
    images.cancel();
  },
  hasPrinter: (_, { paper }) => paper.hasPrinter(),
  async print(request, context) {
    const { paper, emit } = context;
    const printed = await paper.print(request, (progress) => emit('exports', 'progress', progress));
    if (!printed) return null;
    keepState(context, 'export', printed.title);
    return { pages: printed.pages };
  },
  proof: (_, { recent }) => recent.proof,
  reveal(_, { recent: { file }, window }) {
    if (file !== null) window.reveal(file);
  },
  logo: (_, { store }) => keptLogo(store.logo.get()),
  async chooseLogo(_, context) {
    const { store, window } = context;
    const bytes = await window.chooseLogo();
    if (bytes === null) return null;
    const file = readLogo(bytes);
    changeLogo(store.logo.keep(file), context);
    return toLogo(file);
  },
  removeLogo: (_, context) => changeLogo(null, context),
  async open(_, { recent: { file }, window }) {
    if (file !== null) await window.open(file);
  },
};

/** Signed by whoever works here, or by the computer where nobody said who that is. */
function changeLogo(after: LogoRef | null, { store, profile }: Context): void {
  const before = store.logo.ref();
  if (before === null && after === null) return;
  const { person, device } = profile.get();
  const actor = person || device.name;
  store.edits.apply({ edit: { entity: 'logo', before, after }, actor, reason: '' });
}

function exportPdf(request: ExportRequest, context: Context, again: boolean) {
  const { exporter, recent, window, emit } = context;
  return exporter.export(
    request,
    async ({ title }) => {
      const [locale = 'zh-CN'] = localesOf(request.locale);
      const name = fileNameOf(inLocale(title, locale), 'pdf');
      const file = (again ? recent.pdfTarget : null) ?? (await window.chooseExportFile(name));
      if (file !== null) keepState(context, 'export', title);
      return file;
    },
    (progress) => emit('exports', 'progress', progress),
  );
}

function exportPresentation(request: PresentationRequest, context: Context, again: boolean) {
  const { presentations, recent, window, emit } = context;
  return presentations.export(
    request,
    async ({ title }) => {
      const [locale = 'zh-CN'] = localesOf(request.locale);
      const name = fileNameOf(inLocale(title, locale), 'pptx');
      const last = again ? recent.presentationTarget : null;
      const file = last ?? (await window.chooseExportFile(name, 'pptx'));
      if (file !== null) keepState(context, 'export', title);
      return file;
    },
    (progress) => emit('exports', 'progress', progress),
  );
}

async function exportImages(
  request: ImageRequest,
  { images, recent, window, emit }: Context,
  again: boolean,
) {
  return images.export(
    request,
    async (name) =>
      (again ? recent.imageTarget : null) ?? chooseImageTarget(name, request.format, window),
    (progress) => emit('exports', 'progress', progress),
  );
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
