import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Characters } from './characters.ts';

/** The characters of the 通用规范汉字表, which names of people and places are registered with. */
export function standardCharacters(): Characters {
  const file = readFileSync(path.join(import.meta.dirname, 'standard-characters.txt'), 'utf8');
  const lines = file.split('\n').filter((line) => !line.startsWith('#'));
  return new Set([...lines.join('')].map((character) => character.codePointAt(0) ?? 0));
}
