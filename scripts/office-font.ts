/**
 * Measures the letters of Carlito, which are as wide as those of Calibri: `npm run office-font`, on Debian.
 *
 * Writes main/export/pptx/text/calibri-widths.ts. The same source gives the same bytes.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { sources, unpack } from './fonts/sources.ts';

/** Latin letters, figures and signs; all else is set from the Chinese font, one em wide. */
const measured = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...[...'–—‘’“”…•‰€′″−≤≥≈™'].map((character) => character.codePointAt(0) ?? 0),
];

const target = path.join(import.meta.dirname, '../main/export/pptx/text/calibri-widths.ts');
const scratch = await mkdtemp(path.join(tmpdir(), 'briefing-office-font-'));
try {
  const folder = await unpack(sources.carlito, scratch);
  const font = (name: string) =>
    path.join(folder, `usr/share/fonts/truetype/crosextra/${name}.ttf`);
  const regular = await widthsIn(font('Carlito-Regular'));
  const bold = await widthsIn(font('Carlito-Bold'));
  const lines = measured
    .map((code) => [code.toString(16).toUpperCase(), regular(code), bold(code)])
    .filter((line) => !line.includes(null))
    .map((line) => line.join(' '));
  await writeFile(
    target,
    `/**
 * How wide the letters of Calibri are, measured on Carlito: code point, regular and bold, in thousandths
 * of an em, rounded up. Written by \`npm run office-font\`.
 */
export const calibriWidths =
  '${lines.join(',')}';
`,
  );
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function widthsIn(file: string): Promise<(code: number) => number | null> {
  const face = new Face(new Blob(new Uint8Array(await readFile(file))));
  const font = new Font(face);
  return (code) => {
    const glyph = font.nominalGlyph(code);
    return glyph === undefined ? null : Math.ceil((font.glyphHAdvance(glyph) * 1000) / face.upem);
  };
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
