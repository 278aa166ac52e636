/**
 * Cuts the fonts for what the web slices of Noto Sans SC leave out: `npm run fonts`, on Debian.
 *
 * Writes renderer/fonts (pieces and their CSS), assets/licences/fonts and
 * shared/text/bundled-characters.ts. The same sources give the same bytes. docs/adr/0019-fonts.md says what is taken from where.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import subsetFont from 'subset-font';
import { bundledInPackages } from './fonts/bundled.ts';
import { charactersOf, toRanges } from './fonts/characters.ts';
import { type Lot, planLots, type Source } from './fonts/plan.ts';
import { sources, unpack } from './fonts/sources.ts';
import { standardCharacters } from './fonts/standard.ts';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'renderer/fonts');

const scratch = await mkdtemp(path.join(tmpdir(), 'briefing-fonts-'));
try {
  await makeFonts();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function makeFonts(): Promise<void> {
  const noto = await unpack(sources.notoSansSc, scratch);
  const math = await unpack(sources.notoSansMath, scratch);
  const symbols = await unpack(sources.notoSansSymbols, scratch);
  const hanazono = await unpack(sources.hanazono, scratch);
  const hanazonoFonts = path.join(hanazono, 'usr/share/fonts/truetype/hanazono');
  const files: Record<Source, (cut: number) => string> = {
    notoSansSc: (cut) => path.join(noto, notoCut(cut)),
    notoSansMath: () => path.join(math, 'files/noto-sans-math-latin-400-normal.woff2'),
    notoSansSymbols: () => path.join(symbols, 'files/noto-sans-symbols-2-symbols-400-normal.woff2'),
    hanazonoA: () => path.join(hanazonoFonts, 'HanaMinA.ttf'),
    hanazonoB: () => path.join(hanazonoFonts, 'HanaMinB.ttf'),
  };
  const held = (source: Source) => charactersOf(files[source](400));
  const bundled = await bundledInPackages(root);
  const lots = planLots(
    {
      ...bundled,
      notoSansSc: await held('notoSansSc'),
      notoSansMath: await held('notoSansMath'),
      notoSansSymbols: await held('notoSansSymbols'),
      hanazonoA: await held('hanazonoA'),
      hanazonoB: await held('hanazonoB'),
    },
    standardCharacters(),
  );

  await mkdir(target, { recursive: true });
  for (const name of await readdir(target)) {
    if (name.endsWith('.woff2')) await rm(path.join(target, name));
  }
  const faces: Face[] = [];
  for (const lot of lots) faces.push(...(await cutLot(lot, files[lot.source])));
  await writeFile(path.join(target, 'fonts.css'), cssOf(faces));

  const licences = path.join(root, 'assets/licences/fonts');
  await mkdir(licences, { recursive: true });
  for (const [name, file] of [
    ['noto-sans-sc', path.join(noto, 'LICENSE_FONT')],
    ['noto-sans-math', path.join(math, 'LICENSE')],
    ['noto-sans-symbols-2', path.join(symbols, 'LICENSE')],
    ['hanazono', path.join(hanazono, 'usr/share/doc/fonts-hanazono/copyright')],
    ['barlow', path.join(root, 'node_modules/@fontsource/barlow/LICENSE')],
  ] as const)
    await copyFile(file, path.join(licences, `${name}.txt`));

  const all = [bundled.slices, bundled.barlow, ...lots.map(({ characters }) => characters)];
  await writeFile(
    path.join(root, 'shared/text/bundled-characters.ts'),
    bundledModule(toRanges(all.flatMap((characters) => [...characters]))),
  );
  for (const { name, characters } of lots) console.log(`${name}: ${characters.length} characters`);
}

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly file: string;
  readonly ranges: readonly string[];
}

async function cutLot(lot: Lot, fileOf: (cut: number) => string): Promise<Face[]> {
  const faces: Face[] = [];
  for (const [cut, weights] of lot.cuts) {
    const font = await readFile(fileOf(cut));
    for (const [index, piece] of piecesOf(lot).entries()) {
      const file = `${lot.name}-${String(index + 1).padStart(2, '0')}-${cut}.woff2`;
      const characters = String.fromCodePoint(...piece);
      await writeFile(path.join(target, file), await cutPiece(font, characters, lot.features));
      faces.push({ family: lot.family, weight: weights, file, ranges: toRanges(piece) });
    }
  }
  return faces;
}

function piecesOf({ characters, pieceSize }: Lot): number[][] {
  return Array.from({ length: Math.ceil(characters.length / pieceSize) }, (_, index) =>
    characters.slice(index * pieceSize, (index + 1) * pieceSize),
  );
}

/** Horizontal text alone: no vertical metrics, no hints, which print ignores, and no features but those asked for. */
function cutPiece(
  font: Buffer,
  characters: string,
  features: readonly string[] = [],
): Promise<Buffer> {
  const tables = ['BASE', 'VORG', 'vhea', 'vmtx', 'gasp', 'FFTM', 'MATH'];
  return subsetFont(font, characters, {
    targetFormat: 'woff2',
    keepFeatures: [...features],
    // Copyright, licence and its address stay in each piece.
    preserveNameIds: [0, 13, 14],
    noHinting: true,
    dropTables: features.length > 0 ? tables : [...tables, 'GDEF', 'GPOS', 'GSUB'],
  });
}

function notoCut(weight: number): string {
  const name = { 400: '400Regular', 500: '500Medium', 700: '700Bold' }[weight];
  if (!name) throw new Error(`Noto Sans SC is not taken in weight ${weight}`);
  return `${name}/NotoSansSC_${name}.ttf`;
}

function cssOf(faces: readonly Face[]): string {
  const rules = faces.map(
    ({ family, weight, file, ranges }) => `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-display: swap;
  src: url("./${file}") format("woff2");
  unicode-range: ${ranges.map((range) => `U+${range}`).join(', ')};
}
`,
  );
  return `/* Written by \`npm run fonts\`. */\n${rules.join('\n')}`;
}

function bundledModule(ranges: readonly string[]): string {
  return `/**
 * The characters that the fonts in the app can draw, as inclusive ranges of code points.
 * Written by \`npm run fonts\`; a test reads the fonts again.
 */
export const bundledRanges =
  '${ranges.join(' ')}';
`;
}
