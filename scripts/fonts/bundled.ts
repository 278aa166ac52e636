import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Characters, charactersOf, fromRanges } from './characters.ts';

/** A face as a style sheet declares it. */
export interface DeclaredFace {
  readonly family: string;
  readonly weight: string;
  readonly file: string;
  /** Every code point unless the sheet limits it. */
  readonly range: Characters | null;
}

/** The faces that a style sheet declares, its WOFF2 files with their whole paths. */
export async function declaredFaces(sheet: string): Promise<DeclaredFace[]> {
  const css = await readFile(sheet, 'utf8');
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => {
    const file = /url\(["']?([^"')]+\.woff2)/.exec(rule)?.[1];
    if (!file) throw new Error(`${sheet} declares a face without a WOFF2 file`);
    const ranges = /unicode-range:\s*([^;]+)/.exec(rule)?.[1];
    return {
      family: /font-family:\s*["']?([^"';]+)/.exec(rule)?.[1] ?? '',
      weight: /font-weight:\s*([^;]+)/.exec(rule)?.[1] ?? '400',
      file: file.startsWith('.')
        ? path.resolve(path.dirname(sheet), file)
        : path.resolve(nodeModules, file),
      range: ranges ? fromRanges(ranges.split(',')) : null,
    };
  });
}

const nodeModules = path.resolve(import.meta.dirname, '../../node_modules');

/** What a face draws: what its file holds, within the range that it is declared for. */
export async function drawnBy({ file, range }: DeclaredFace): Promise<Characters> {
  const held = await charactersOf(file);
  return range ? new Set([...held].filter((code) => range.has(code))) : held;
}

/** What the packages draw that the app takes as they are: in each weight that text is set in. */
export async function bundledInPackages(root: string) {
  const [slices = new Set<number>(), ...others] = await Promise.all(
    [400, 500, 700].map((weight) =>
      drawnTogether(path.join(nodeModules, `@fontsource/noto-sans-sc/${weight}.css`)),
    ),
  );
  return {
    slices: new Set([...slices].filter((code) => others.every((other) => other.has(code)))),
    barlow: await drawnTogether(path.join(root, 'renderer/styles/fonts.css')),
  };
}

async function drawnTogether(sheet: string): Promise<Characters> {
  const faces = await declaredFaces(sheet);
  const drawn = await Promise.all(faces.map(drawnBy));
  return new Set(drawn.flatMap((characters) => [...characters]));
}
