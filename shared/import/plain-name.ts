import { foldRadicals } from '../model/radicals.ts';
import { romanized } from '../search/pinyin.ts';

/** Words that say how a row hangs together with the one above it, and are no part of its name. */
const connecting = /(?:其中|[#＃])[:：]?/gu;
/** A unit in brackets at the end: （万元）, (%). */
const unitInBrackets =
  /[（(](?:[十百千万亿]*(?:元|美元|人|户|家|个|吨|亩|公顷|只|头|件|台|辆|张|间|次|套|平方米|平方公里|公里|千瓦时|人次)|[%％‰])[）)]$/u;
/** Signs that separate and nothing else. */
const separators = /[\s\u3000·•>›:：,，、;；.。'"“”‘’「」《》()（）[\]【】\-—–_/]+/gu;

/**
 * A name in the form that names are held against each other in: without blanks, signs, 其中, `#` and a
 * unit in brackets; radicals and full-width letters as what they stand for.
 */
export function plainName(name: string): string {
  return foldRadicals(name)
    .normalize('NFKC')
    .replace(connecting, '')
    .replace(unitInBrackets, '')
    .replace(separators, '')
    .toLowerCase();
}

/** How a plain name is read aloud, by which a wrong character is told from another name. */
export function soundOf(plain: string): string {
  return romanized(plain).replace(/ /g, '');
}

/** What new things are called: the path in one name. */
export function nameOfPath(path: readonly string[]): string {
  return path.join('·');
}

/** How a row or column is known from one file to the next: by its headers and the unit behind its scale. */
export function seriesOf(path: readonly string[], unit: string | null): string {
  const headers = path.map((header) => header.replace(/[\s\u3000]+/gu, ' ').trim()).join(' > ');
  return unit === null ? headers : `${headers} [${unit}]`;
}
