import { type Area, AreaKey } from '../model/area.ts';
import { longest } from '../model/bounds.ts';
import { plainName } from './plain-name.ts';

/** Finds areas by key, code, name or another name, whatever blanks are in it. */
export function createAreaMatcher(areas: readonly Area[]) {
  const known = new Map<string, Area>();
  for (const area of areas)
    for (const name of [
      area.name.zh,
      area.name.en ?? '',
      ...area.synonyms,
      area.code ?? '',
      area.key,
    ])
      if (name !== '' && !known.has(plainName(name))) known.set(plainName(name), area);
  return (name: string): Area | null => known.get(plainName(name)) ?? null;
}

/** The key of an area without a code: its name in letters and digits, 白涧镇 of 白  涧  镇. */
export function areaKeyOf(name: string): AreaKey {
  const words = plainName(name).match(/[\p{L}\p{N}]+/gu) ?? ['area'];
  return AreaKey.parse([...words.join('')].slice(0, longest.area).join(''));
}

/** A name as a record has it: blanks that only spread out Chinese characters are gone. */
export function areaNameOf(name: string): string {
  return name
    .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}
