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
  const known = new Set(taken);
  let free = key;
  for (let number = 2; known.has(free); number += 1) {
    const end = `-${number}`;
    free = `${key.slice(0, longest.key - end.length).replace(/-+$/, '')}${end}`;
  }
  return free;
}
