/** A row of `area`. */
interface AreaRow {
  readonly key: string;
  readonly code: string | null;
  readonly name_zh: string;
  readonly name_en: string;
  readonly parent: string | null;
  readonly is_home: number;
}

interface EarlierAreas {
  /** An area comes after the one that it lies in. */
  readonly areas: readonly AreaRow[];
  readonly synonyms: readonly { readonly area: string; readonly name: string }[];
}

/** What the built-in data says of its areas; until then the program knew Hongshan District alone. */
const builtIn: readonly Omit<AreaRow, 'is_home'>[] = [
  { key: 'CN-420000', code: '420000', name_zh: '湖北省', name_en: 'Hubei Province', parent: null },
  { key: 'CN-420100', code: '420100', name_zh: '武汉市', name_en: 'Wuhan', parent: 'CN-420000' },
  {
    ...{ key: 'CN-420111', code: '420111', parent: 'CN-420100' },
    ...{ name_zh: '洪山区', name_en: 'Hongshan District' },
  },
];
const builtInSynonyms = [
  { area: 'CN-420100', name: '武汉' },
  { area: 'CN-420100', name: 'Wuhan City' },
  { area: 'CN-420111', name: '洪山' },
  { area: 'CN-420111', name: 'Hongshan' },
];
const hongshan = 'CN-420111';

/**
 * The areas of a store or a data package from before there was a table of them: the first one is the
 * home. One that nobody has named goes by its key. Part of a migration: it never changes.
 *
 * @param keys what observations are of, the most frequent first
 */
export function earlierAreas(keys: readonly string[]): EarlierAreas {
  const [home = hongshan] = keys;
  const isHome = (key: string) => (key === home ? 1 : 0);
  const isKnown = keys.length === 0 || keys.includes(hongshan);
  const known = isKnown ? builtIn.map((area) => ({ ...area, is_home: isHome(area.key) })) : [];
  const others = keys
    .filter((key) => !known.some((area) => area.key === key))
    .map((key) => ({
      ...{ key, code: /^CN-([1-9]\d{5})$/.exec(key)?.[1] ?? null, parent: null },
      ...{ name_zh: key, name_en: key, is_home: isHome(key) },
    }));
  return { areas: [...known, ...others], synonyms: isKnown ? builtInSynonyms : [] };
}
