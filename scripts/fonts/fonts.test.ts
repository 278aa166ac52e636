import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import { beforeAll, expect, test } from 'vitest';
import { bundledRanges } from '../../shared/text/bundled-characters.ts';
import { bundledInPackages, type DeclaredFace, declaredFaces, drawnBy } from './bundled.ts';
import { type Characters, toRanges } from './characters.ts';
import { standardCharacters } from './standard.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'renderer/fonts');
const weights = ['400', '500', '700'] as const;

/** All pieces together, and one by itself: bytes. What the app and its repository may grow by. */
const most = { together: 21 * 1024 * 1024, one: 300 * 1024 };

interface Drawing extends DeclaredFace {
  readonly drawn: Characters;
}

let faces: Drawing[];
let packages: { readonly slices: Characters; readonly barlow: Characters };

beforeAll(async () => {
  packages = await bundledInPackages(root);
  const declared = await declaredFaces(path.join(folder, 'fonts.css'));
  faces = await Promise.all(
    declared.map(async (face) => ({ ...face, drawn: await drawnBy(face) })),
  );
}, 120_000);

/** What text of a weight is drawn from, the slices of the package included. */
function drawnIn(weight: string, families: readonly string[]): Characters {
  const own = faces.filter(
    (face) => families.includes(face.family) && coversWeight(face.weight, Number(weight)),
  );
  return new Set([...packages.slices, ...own.flatMap(({ drawn }) => [...drawn])]);
}

function coversWeight(declared: string, weight: number): boolean {
  const [from = 0, to = from] = declared.split(' ').map(Number);
  return from <= weight && weight <= to;
}

function lacking(drawn: Characters, characters: Iterable<number>): string {
  return [...characters]
    .filter((code) => !drawn.has(code))
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/** Every character that two bytes of GBK can say, the private ones apart. */
function gbkCharacters(): Set<number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Set<number>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const [character = '', more] = decoder.decode(Uint8Array.of(first, second));
      const code = character.codePointAt(0) ?? 0;
      if (
        more === undefined &&
        code > 0x7f &&
        code !== 0xfffd &&
        !(code >= 0xe000 && code < 0xf900)
      )
        codes.add(code);
    }
  return codes;
}

test.each(weights)('names of people and places are whole in weight %s, in one design', (weight) => {
  const standard = standardCharacters();
  expect(standard.size).toBe(8105);
  expect(lacking(drawnIn(weight, ['Noto Sans SC']), standard)).toBe('');
});

test.each(weights)('Chinese as offices exchange it (GBK) is whole in weight %s', (weight) => {
  const gbk = gbkCharacters();
  expect(gbk.size).toBeGreaterThan(21_700);
  const drawn = drawnIn(weight, ['Noto Sans SC', 'Noto Sans SC Rest', 'Rare Characters']);
  expect(lacking(drawn, gbk)).toBe('');
});

test('Roman and circled numerals come in every weight', () => {
  for (const weight of weights)
    expect(
      lacking(
        drawnIn(weight, ['Noto Sans SC']),
        [...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ①⑩⑳㉑㉟㊱㊿❶❿⓫⓴㈠㈩⑴⒇'].map(
          (character) => character.codePointAt(0) ?? 0,
        ),
      ),
    ).toBe('');
});

test('what the program takes for drawable is what its fonts draw', () => {
  const drawn = [
    ...packages.slices,
    ...packages.barlow,
    ...faces.flatMap(({ drawn: own }) => [...own]),
  ];
  expect(toRanges(new Set(drawn)).join(' ')).toBe(bundledRanges);
});

test('each piece holds all that it is declared for, so that it is never loaded in vain', () => {
  for (const { file, range, drawn } of faces)
    expect.soft(lacking(drawn, range ?? []), path.basename(file)).toBe('');
});

test('each piece prints as TrueType: outlines of that kind, and leave to embed them', async () => {
  for (const file of new Set(faces.map((face) => face.file))) {
    const font = new Face(new Blob(new Uint8Array(await convert(readFileSync(file), 'sfnt'))));
    const os2 = font.referenceTable('OS/2');
    const name = path.basename(file);
    expect.soft(font.referenceTable('glyf')?.byteLength, name).toBeGreaterThan(0);
    expect.soft(font.referenceTable('fvar'), name).toBeUndefined();
    // fsType 0: installable embedding.
    expect.soft(os2 && new DataView(os2.buffer, os2.byteOffset).getUint16(8), name).toBe(0);
  }
}, 60_000);

test('the pieces are as small as they were agreed to be, and none is left over', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
  expect(files.sort()).toEqual([...new Set(faces.map(({ file }) => path.basename(file)))].sort());
  const sizes = files.map((name) => statSync(path.join(folder, name)).size);
  expect(Math.max(...sizes)).toBeLessThan(most.one);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most.together);
});

test('each font’s licence is in the app', () => {
  const names = readdirSync(path.join(root, 'assets/licences/fonts')).sort();
  expect(names).toEqual([
    'barlow.txt',
    'hanazono.txt',
    'noto-sans-math.txt',
    'noto-sans-sc.txt',
    'noto-sans-symbols-2.txt',
  ]);
});
