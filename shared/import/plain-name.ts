import { foldRadicals } from '../model/radicals.ts';
import { romanized } from '../search/pinyin.ts';
import { withoutNumber } from './label-text.ts';

/** Words that say how a row hangs together with the one above it, and are no part of its name. */
const connecting = /(?:其中|[#＃])[:：]?/gu;
/** A unit in brackets at the end: （万元）, (%). */
const unitInBrackets =
  /[（(](?:[十百千万亿]*(?:元|美元|人|户|家|个|吨|亩|公顷|只|头|件|台|辆|张|间|次|套|平方米|平方公里|公里|千瓦时|人次)|[%％‰])[）)]$/u;
/** Signs that separate and nothing else. */
const separators = /[\s\u3000·•>›:：,，、;；.。'"“”‘’「」《》()（）[\]【】\-—–_/]+/gu;

/**
 * A name in the form that names are held against each other in: without blanks, signs, 其中, `#`, numbers
 * of a list and a unit in brackets; radicals and full-width letters as what they stand for.
 */
export function plainName(name: string): string {
  return foldRadicals(name)
    .split('·')
    .map(withoutNumber)
    .join('')
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

/** Headers that say nothing without what stands above them: 增速, 本年比上年±%, 合计. */
const leaning =
  /^(?:(?:本年|本期)?(?:比|较)?(?:上年|去年|上年同期)?(?:同比|环比)?(?:年均)?(?:增长|增速|增幅|下降|变化|±)(?:率|速度|%)?|占比|比重|构成|合计|总计|小计|总量|数量|位次|排名|男|女)$/;

/** What new things are called on slides: their last header, with the one that it leans on. */
export function shortNameOfPath(path: readonly string[]): string {
  const [last = '', above] = [path.at(-1), path.at(-2)];
  if (above === undefined || !leaning.test(last)) return last;
  // 固定资产投资增速 under the column 增速 is named already.
  return above.endsWith(last) ? above : `${above}${last}`;
}

/** How a row or column is known from one file to the next: by its headers and the unit behind its scale. */
export function seriesOf(path: readonly string[], unit: string | null): string {
  const headers = path.map((header) => header.replace(/[\s\u3000]+/gu, ' ').trim()).join(' > ');
  return unit === null ? headers : `${headers} [${unit}]`;
}
