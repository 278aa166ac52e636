import type { Area, AreaKey } from '../model/area.ts';
import type { Replacement } from './name-words.ts';

/** What a document’s words for a place mean: the home, another area of the store, or one that it has not. */
export type PlaceMeant =
  | { readonly kind: 'home' }
  | { readonly kind: 'known'; readonly key: AreaKey }
  | { readonly kind: 'elsewhere' };

const wholes: Readonly<Record<string, RegExp>> = {
  省: /省$|自治区$/,
  市: /市$/,
  区: /区$|县$|市$|旗$/,
  县: /县$|区$/,
};

/** Finds the areas of a store by what documents call them: 全市 is the city that the home lies in. */
export function createPlaceMatcher(areas: readonly Area[]): (name: string | null) => PlaceMeant {
  const home = areas.find(({ isHome }) => isHome);
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const byName = new Map<string, Area>();
  for (const area of areas)
    for (const name of [area.name.zh, area.name.en ?? '', ...area.synonyms])
      if (name !== '') byName.set(name.toLowerCase(), area);
  const above: Area[] = [];
  for (let area = home; area && above.length < 10; ) {
    above.push(area);
    area = area.parent === null ? undefined : byKey.get(area.parent);
  }
  const meant = (area: Area | undefined): PlaceMeant =>
    area === undefined
      ? { kind: 'elsewhere' }
      : area.isHome
        ? { kind: 'home' }
        : { kind: 'known', key: area.key };

  return (name) => {
    if (name === null) return { kind: 'home' };
    const plain = name.trim().toLowerCase();
    const whole = /^[全本我](省|市|区|县|镇|街道|国)$/.exec(plain)?.[1];
    if (whole !== undefined) {
      const form = wholes[whole];
      if (whole === '国' || form === undefined) return { kind: 'elsewhere' };
      return meant(above.find((area) => form.test(area.name.zh)));
    }
    const found =
      byName.get(plain) ??
      [...byName].find(([known]) => known.length > 1 && plain.endsWith(known))?.[1];
    return meant(found);
  };
}

/** Names of areas as names of figures have them: those of the home say nothing, 湖北省 says 省级. */
export function areaReplacements(areas: readonly Area[]): Replacement[] {
  const replaced: [string, string][] = [];
  const levelOf = (name: string) =>
    /省|自治区/.test(name) ? '省级' : name.endsWith('市') ? '市级' : null;
  for (const { name, synonyms, isHome } of areas) {
    const level = isHome ? '' : levelOf(name.zh);
    if (level === null) continue;
    for (const one of [name.zh, ...(isHome ? synonyms : [])])
      if (one.length > 1) replaced.push([one, level]);
    if (isHome && name.en) replaced.push([name.en, '']);
  }
  const home = areas.find(({ isHome }) => isHome)?.name.zh.at(-1) ?? '区';
  for (const [word, by] of [
    ['全国', '国家级'],
    ['全省', '省级'],
    ['全市', '市级'],
    ['全区', '区级'],
    ['全县', '县级'],
  ] as const)
    replaced.push([word, word.endsWith(home) ? '' : by]);
  return replaced.sort(([one], [other]) => other.length - one.length);
}
