import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sources, unpack } from '../fonts/sources.ts';
import { run } from '../run.ts';
import { drawingMacro, macroFiles } from './drawing-macro.ts';

/** LibreOffice Impress, with the fonts that stand in for those that presentations name. */
export interface Impress {
  /** Draws presentations, one page a slide, hidden ones too. @returns the PDF of each */
  toPdf(files: readonly string[]): Promise<string[]>;
}

/** How Impress sets Chinese beside Latin letters: as PowerPoint does, or a quarter of an em apart. */
export type ScriptSpacing = 'as-powerpoint' | 'as-impress';

/**
 * Letters of Carlito are as wide as those of Calibri, and Noto Sans SC is what slides themselves are
 * drawn in: what then differs is how slides are laid out.
 *
 * @param folder of its own, for its profile, its fonts and its files
 * @throws Error where LibreOffice or a package of fonts can't be had
 */
export async function startImpress(folder: string, spacing: ScriptSpacing): Promise<Impress> {
  const fonts = path.join(folder, 'fonts');
  await mkdir(fonts, { recursive: true });
  const [noto, carlito] = [
    await unpack(sources.notoSansSc, folder),
    await unpack(sources.carlito, folder),
  ];
  const wanted = /^(?:NotoSansSC_(?:400Regular|700Bold)|Carlito-(?:Regular|Bold))\.ttf$/;
  for (const file of [...(await filesIn(noto)), ...(await filesIn(carlito))])
    if (wanted.test(path.basename(file)))
      await copyFile(file, path.join(fonts, path.basename(file)));
  const configuration = path.join(folder, 'fonts.conf');
  await writeFile(configuration, fontConfiguration(fonts, path.join(folder, 'cache')));
  const profile = path.join(folder, 'profile');
  const start = (argument: string) =>
    run(
      'soffice',
      [
        ...[`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'],
        argument,
      ],
      { env: { FONTCONFIG_FILE: configuration } },
    );
  // A new profile gets a library of its own, in the place of one that is there already.
  await start('--terminate_after_init');
  for (const [name, content] of Object.entries(macroFiles)) {
    await mkdir(path.dirname(path.join(profile, name)), { recursive: true });
    await writeFile(path.join(profile, name), content);
  }

  return {
    async toPdf(files) {
      const pdfs = files.map((file) => path.join(folder, `${path.parse(file).name}.pdf`));
      const list = files.flatMap((file, index) =>
        [file, pdfs[index] ?? ''].map((one) => pathToFileURL(one).href),
      );
      const isTogether = spacing === 'as-powerpoint' ? 1 : 0;
      await start(`${drawingMacro}("${list.join('|')}", ${isTogether})`);
      return pdfs;
    },
  };
}

/** The pages of a PDF as pictures of 1280 × 720 pixels. */
export async function picturesOf(pdf: string): Promise<Buffer[]> {
  const { dir, name } = path.parse(pdf);
  const folder = path.join(dir, `${name}-pages`);
  await mkdir(folder, { recursive: true });
  const size = ['-scale-to-x', '1280', '-scale-to-y', '720'];
  await run('pdftoppm', ['-png', ...size, pdf, path.join(folder, 'page')]);
  const files = (await readdir(folder)).sort();
  return Promise.all(files.map((file) => readFile(path.join(folder, file))));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function fontConfiguration(folder: string, cache: string): string {
  const standIns = [
    ['微软雅黑', 'Noto Sans SC'],
    ['Microsoft YaHei', 'Noto Sans SC'],
    ['Calibri', 'Carlito'],
  ].map(
    ([named, used]) => `  <match target="pattern">
    <test name="family" qual="any"><string>${named}</string></test>
    <edit name="family" mode="assign" binding="same"><string>${used}</string></edit>
  </match>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${cache}</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${standIns.join('\n')}
</fontconfig>
`;
}
