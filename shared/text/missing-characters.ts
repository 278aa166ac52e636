import { bundledRanges } from './bundled-characters.ts';

/** A text with characters that no font in the app can draw: they would print as empty boxes. */
export interface MissingText {
  readonly text: string;
  /** Each once, in order. */
  readonly characters: readonly string[];
}

/**
 * Not in the fonts, and not of those that draw nothing: spaces, controls, joiners and the selectors
 * of a character's variants.
 */
const missing = new RegExp(
  `[^\\s\\p{Cc}\\p{Default_Ignorable_Code_Point}${bundledRanges
    .split(' ')
    .map((range) => range.replace(/[0-9A-F]+/g, '\\u{$&}'))
    .join('')}]`,
  'gu',
);

/** The characters of a text that no font in the app can draw, each once, in order. */
export function missingCharacters(text: string): string[] {
  return [...new Set(text.match(missing))];
}

/** Every text inside a value that has such characters, with the names and numbers that lead to it. */
export function findMissing(
  value: unknown,
  place: readonly string[] = [],
): (MissingText & { readonly place: string })[] {
  if (typeof value === 'string') {
    const characters = missingCharacters(value);
    return characters.length > 0 ? [{ text: value, characters, place: place.join('.') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => findMissing(inner, [...place, name]));
}

/** `𰻞 (U+30EDE)`: what a reader sees may be a box, so its number stands beside it. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `${character} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

/** As much of a text as tells where it is: what stands around the first of these characters. */
export function excerptOf({ text, characters }: MissingText): string {
  const [first = ''] = characters;
  const all = [...text];
  const at = all.indexOf(first);
  const [from, to] = [Math.max(0, at - 10), at + 11];
  return `${from > 0 ? '…' : ''}${all.slice(from, to).join('')}${to < all.length ? '…' : ''}`;
}
