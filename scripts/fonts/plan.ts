import { between, type Characters } from './characters.ts';

/** What the sources hold, and what is in the app without them. */
export interface Available {
  /** In the web slices of Noto Sans SC, all three weights. */
  readonly slices: Characters;
  /** In Barlow, which draws Latin. */
  readonly barlow: Characters;
  readonly notoSansSc: Characters;
  readonly notoSansMath: Characters;
  readonly notoSansSymbols: Characters;
  readonly hanazonoA: Characters;
  readonly hanazonoB: Characters;
}

export type Source = 'notoSansSc' | 'notoSansMath' | 'notoSansSymbols' | 'hanazonoA' | 'hanazonoB';

/** Characters that are cut from one source for the same use. */
export interface Lot {
  readonly name: string;
  readonly source: Source;
  readonly characters: readonly number[];
  /** How many characters are loaded at once: fewer where they are used more. */
  readonly pieceSize: number;
  readonly family: string;
  /** Cuts that are shipped, and the weights of text, as in CSS, that each is for. */
  readonly cuts: readonly (readonly [cut: number, weights: string])[];
  /** OpenType features that are kept; none unless said. */
  readonly features?: readonly string[];
}

const inEveryWeight = {
  family: 'Noto Sans SC',
  cuts: [
    [400, '400'],
    [500, '500'],
    [700, '700'],
  ],
} as const;
/**
 * Punctuation of Chinese text, one em wide. The web slices scatter it, and an engine sets marks that
 * meet (”，) closer only where one face draws both and has `halt`: so one face draws all of it.
 */
const punctuation = [...'‘’“”、。〈〉《》「」『』【】〔〕〖〗！（），：；？［］｛｝'].map(
  (mark) => mark.codePointAt(0) ?? 0,
);

/** A weight less, since 400 and 500 look alike: what is rare is much. */
const inTwoWeights = {
  family: 'Noto Sans SC Rest',
  cuts: [
    [500, '400 500'],
    [700, '700'],
  ],
} as const;
/** One cut that is said to be all weights, so that no engine thickens it. */
const inOneWeight = { family: 'Rare Characters', cuts: [[400, '400 700']] } as const;

/** Syllables of Korean, and code points that mean nothing outside one font. */
const leftOut: readonly (readonly [number, number])[] = [
  [0x1100, 0x11ff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xe000, 0xf8ff],
  [0xf0000, 0x10ffff],
];

/** Signs, radicals, strokes, numerals and compatibility characters of Chinese text. */
const chineseBlocks: readonly (readonly [number, number])[] = [
  [0x2070, 0x209f],
  [0x2150, 0x218f],
  [0x2e80, 0x33ff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xff00, 0xffef],
  [0x1f100, 0x1f2ff],
  [0x2f800, 0x2fa1f],
];

const ideographs: readonly (readonly [number, number])[] = [
  [0x3400, 0x9fff],
  [0x20000, 0x3ffff],
];

/**
 * What is cut from which source, each character once: from Noto Sans SC whatever it holds, from
 * the others only what is missing then. Punctuation alone is drawn instead of what the slices have.
 *
 * @param standard the characters of the 通用规范汉字表, which come in every weight
 */
export function planLots(available: Available, standard: Characters): Lot[] {
  const taken = new Set([...available.slices, ...available.barlow]);
  const take = (characters: Iterable<number>): number[] => {
    const free = [...characters].filter((code) => !taken.has(code) && !isWithin(code, leftOut));
    for (const code of free) taken.add(code);
    return free.sort((a, b) => a - b);
  };

  const noto = [...available.notoSansSc];
  const common = take(noto.filter((code) => standard.has(code)));
  const signs = take(noto.filter((code) => !isWithin(code, ideographs)));
  const rest = take(noto);
  const math = take(between(available.notoSansMath, 0x2000, 0x2bff));
  const symbols = take(between(available.notoSansSymbols, 0x2300, 0x2bff));
  const compatible = take([...available.hanazonoA].filter((code) => isWithin(code, chineseBlocks)));
  const rare = take([...available.hanazonoB].filter((code) => isWithin(code, ideographs)));
  return [
    {
      name: 'punctuation',
      source: 'notoSansSc',
      characters: punctuation.filter((mark) => available.notoSansSc.has(mark)),
      pieceSize: punctuation.length,
      features: ['halt'],
      ...inEveryWeight,
    },
    { name: 'common', source: 'notoSansSc', characters: common, pieceSize: 360, ...inEveryWeight },
    { name: 'signs', source: 'notoSansSc', characters: signs, pieceSize: 450, ...inEveryWeight },
    { name: 'rest', source: 'notoSansSc', characters: rest, pieceSize: 400, ...inTwoWeights },
    { name: 'math', source: 'notoSansMath', characters: math, pieceSize: 600, ...inOneWeight },
    {
      name: 'symbols',
      source: 'notoSansSymbols',
      characters: symbols,
      pieceSize: 600,
      ...inOneWeight,
    },
    {
      name: 'compatible',
      source: 'hanazonoA',
      characters: compatible,
      pieceSize: 600,
      ...inOneWeight,
    },
    { name: 'rare', source: 'hanazonoB', characters: rare, pieceSize: 1000, ...inOneWeight },
  ];
}

function isWithin(code: number, blocks: readonly (readonly [number, number])[]): boolean {
  return blocks.some(([from, to]) => code >= from && code <= to);
}
