import type { Qualifier } from '../model/figure.ts';

/** A qualifier with the word it is printed as; null where that is the qualifier's first. */
export interface PrintedQualifier {
  readonly qualifier: Qualifier;
  readonly word: string | null;
}

const leading: Readonly<Record<string, Qualifier>> = {
  突破: 'gt',
  超过: 'gt',
  超出: 'gt',
  超: 'gt',
  逾: 'gt',
  大于: 'gt',
  多于: 'gt',
  过: 'gt',
  不低于: 'ge',
  不少于: 'ge',
  不小于: 'ge',
  不下: 'ge',
  至少: 'ge',
  最少: 'ge',
  上: 'ge',
  近: 'lt_near',
  接近: 'lt_near',
  将近: 'lt_near',
  不高于: 'le',
  不超过: 'le',
  不多于: 'le',
  不大于: 'le',
  至多: 'le',
  最多: 'le',
  低于: 'le',
  少于: 'le',
  约: 'approx',
  约为: 'approx',
  大约: 'approx',
  大概: 'approx',
  约合: 'approx',
  平均约: 'approx',
};
const trailing: Readonly<Record<string, Qualifier>> = {
  及以上: 'ge',
  以上: 'ge',
  之上: 'ge',
  及以下: 'le',
  以下: 'le',
  以内: 'le',
  之内: 'le',
  左右: 'approx',
  上下: 'approx',
};
const firsts = new Set(['突破', '以上', '余', '近', '以内', '约']);

const leadingForm = new RegExp(
  `(?:${Object.keys(leading)
    .sort((one, other) => other.length - one.length)
    .join('|')})$`,
);
const trailingForm = new RegExp(`(?:${Object.keys(trailing).join('|')})`, 'y');

/** Words that end as a qualifier does and are none: 附近, 最近, 通过, 以上. */
const noQualifier =
  /(?:附近|最近|靠近|临近|邻近|通过|经过|度过|跨过|赶超|反超|[节制契合签预公邀条特履违相]约|以上|晚上|早上|基础上|总体上|原则上|马上|网上|线上|历史上|会上|市场上)$/;

/**
 * The qualifier that ends a text, and where it begins. 上 and 过 are qualifiers before a bare power of
 * ten alone (上百家, 过万亿).
 */
export function qualifierBefore(
  text: string,
  isBareScale: boolean,
): (PrintedQualifier & { start: number }) | null {
  const found = leadingForm.exec(text);
  if (!found || noQualifier.test(text)) return null;
  const word = found[0];
  if ((word === '上' || word === '过') && !isBareScale) return null;
  return { ...asPrinted(leading[word] ?? 'exact', word), start: found.index };
}

/** The qualifier at a place behind a unit, and where it ends. */
export function qualifierBehind(
  text: string,
  at: number,
): (PrintedQualifier & { end: number }) | null {
  trailingForm.lastIndex = at;
  const word = trailingForm.exec(text)?.[0];
  if (word === undefined) return null;
  return { ...asPrinted(trailing[word] ?? 'exact', word), end: at + word.length };
}

/** 余, 多 between a number and its unit; 来 is about. */
export function qualifierInside(
  text: string,
  at: number,
): (PrintedQualifier & { end: number }) | null {
  const word = /[余多来]/y;
  word.lastIndex = at;
  const found = word.exec(text)?.[0];
  if (found === undefined) return null;
  if (found === '来' && /^来(?:[自到源看]|，|、|。)/.test(text.slice(at, at + 2))) return null;
  const qualifier = found === '来' ? 'approx' : 'gt_about';
  return { ...asPrinted(qualifier, found), end: at + 1 };
}

function asPrinted(qualifier: Qualifier, word: string): PrintedQualifier {
  return { qualifier, word: firsts.has(word) ? null : word };
}
