import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { ImageFormat } from '../../../shared/model/image.ts';
import { inLocale, localesOf } from '../../../shared/model/localized.ts';
import { fileNameOf } from '../../export/file-name.ts';
import type { ImageTarget } from '../../export/image-exporter.ts';
import type { Context, WindowPort } from '../context.ts';

export const exports: Handlers<Contract['exports'], Context> = {
  start: (request, { exporter, window, emit }) =>
    exporter.export(
      request,
      ({ title }) => {
        const [locale = 'zh-CN'] = localesOf(request.locale);
        return window.chooseExportFile(fileNameOf(inLocale(title, locale), 'pdf'));
      },
      (progress) => emit('exports', 'progress', progress),
    ),
  async images(request, { exporter, images, window, emit }) {
    const report = await images.export(
      request,
      (name) => chooseImageTarget(name, request.format, window),
      (progress) => emit('exports', 'progress', progress),
    );
    const [first] = report?.files ?? [];
    if (first !== undefined) exporter.wrote(first);
    return report;
  },
  async copySlide({ slide, ...look }, { images, window }) {
    await window.copyImage(await images.picture({ ...look, ...clipboardImage, slides: [slide] }));
  },
  cancel(_, { exporter, images }) {
    exporter.cancel();
    images.cancel();
  },
  proof: (_, { exporter }) => exporter.lastProof(),
  reveal(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) window.reveal(file);
  },
  async open(_, { exporter, window }) {
    const file = exporter.lastFile();
    if (file !== null) await window.open(file);
  },
};

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
