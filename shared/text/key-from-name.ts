import { longest } from '../model/bounds.ts';
import { romanized } from '../search/pinyin.ts';

/** A key from the English name, where there is one, else from how the Chinese name is read. */
export function keyFromName({ zh, en }: { readonly zh: string; readonly en: string | null }) {
  return keyFrom(en ?? '') || keyFrom(romanized(zh));
}

/** A key from an English name: `High-tech enterprises (valid)` is `high-tech-enterprises-valid`. */
export function keyFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest.key)
    .replace(/-+$/, '');
}

/** The key itself, or the first of `key-2`, `key-3` … that is not taken. */
export function freeKey(key: string, taken: Iterable<string>): string {
  const known: ReadonlySet<string> = taken instanceof Set ? taken : new Set(taken);
  let free = key;
  for (let number = 2; known.has(free); number += 1) {
    free = withEnd(key, `-${number}`);
  }
  return free;
}

/**
 * A key that nothing has had before, for what outlives the thing it is about: what was said of a slide
 * that is gone must not be said of a new one.
 */
export function unusedKey(key: string): string {
  return withEnd(key, `-${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}`);
}

function withEnd(key: string, end: string): string {
  return `${key.slice(0, longest.key - end.length).replace(/-+$/, '')}${end}`;
}
