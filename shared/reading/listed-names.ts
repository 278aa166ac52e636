import { measureOf, subjectOf } from './measure-words.ts';

/** Measures that are of the subject named beside them, as in 企业数量和产值. */
const ofTheSame =
  /^(?:总?产值|增加值|数量|总?产量|面积|人数|户数|金额|利润|利税|销售额|营业收入|投资额|床位)$/;

/** What parts the names of a list, from the most to the least. */
const separators = [/、|以及|和|与|及(?!其)/, /、|以及|和|与/, /、|以及|和/, /、/] as const;

/** 企业所得税和个人所得税 as two names, 规上工业企业数量和产值 and 内外资 too; null where they are not so many. */
export function conjuncts(words: string, count: number, isOfOneUnit: boolean): string[] | null {
  if (words === '') return null;
  const double = /^(.*?)(内外资|城乡|男女|内外贸|进出口)(.*)$/.exec(words);
  const pairs: Readonly<Record<string, readonly string[]>> = {
    内外资: ['内资', '外资'],
    城乡: ['城镇', '农村'],
    男女: ['男', '女'],
    内外贸: ['内贸', '外贸'],
    进出口: ['进口', '出口'],
  };
  const industries = ofIndustries(words);
  if (industries) return industries.length === count ? industries : null;
  // 用品及服务 is one of a list that 、 parts.
  const splits = separators.map((separator) =>
    words.split(separator).filter((part) => part !== ''),
  );
  const parts = splits.find((split) => split.length === count) ?? splits[0] ?? [];
  if (parts.length !== count) {
    // 城乡居民低保对象2315户、3120人 counts the same twice.
    if (!double || !isOfOneUnit || count !== 2 || parts.length !== 1) return null;
    const [, before = '', pair = '', behind = ''] = double;
    return (pairs[pair] ?? []).map((one) => before + one + behind);
  }
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const measure = measureOf(last);
  return parts.map((part, index) => {
    // 一般公共预算收入和支出
    const isOther = /^(?:收入|支出)$/.test(part) && /(?:收入|支出)$/.test(first);
    if (index > 0 && (isOther || ofTheSame.test(part)) && measureOf(first) !== '')
      return join(subjectOf(first), part);
    if (index < parts.length - 1 && measure !== '' && measureOf(part) === '' && measure !== last) {
      const rest = subjectOf(last);
      // 0—14岁、60岁及以上人口的比重
      if (/岁$/.test(part) && /^\d+岁/.test(last))
        return part + last.replace(/^\d+岁(?:及?以[上下])?/, '');
      // 二氧化氮（NO2）: what stands in brackets has no letters in common with the last.
      const isAligned = part.length < rest.length && !/[（(]/.test(words);
      return isAligned ? part + last.slice(part.length) : part + measure;
    }
    return part;
  });
}

/** 第一、二、三产业增加值, 一二三产的比重: what is said of each industry, by its own name. */
function ofIndustries(words: string): string[] | null {
  const found = /^(.*?)第?([一二三](?:[、和及]?第?[二三])+)(?:次)?产(?:业)?(.*)$/.exec(words);
  if (!found) return null;
  const [, before = '', numbers = '', behind = ''] = found;
  return [...numbers.replace(/[、和及第]/g, '')].map(
    (one) => `${before}第${one}产业${behind.replace(/^(?:分别|各)/, '')}`,
  );
}

/** A subject with the words that go on from it, whatever both say left out once: 发明专利 of 专利授权量. */
export function join(before: string, words: string): string {
  // 新增市场主体4.6万户，总量突破20万户: the total is not of the new ones alone.
  const subject = /^(?:总量|总数|总规模|保有量)/.test(words) ? withoutNew(before) : before;
  if (words === '' || subject.endsWith(words)) return subject;
  if (subject === '' || words.startsWith(subject)) return words;
  // 发明专利 of 专利授权量
  for (let length = Math.min(subject.length, words.length) - 1; length >= 2; length--)
    if (subject.endsWith(words.slice(0, length))) return subject + words.slice(length);
  return subject + words;
}

/** A total is not of the new ones alone. */
export function withoutNew(name: string): string {
  return name.replace(/^(?:新增|净增|新认定|新建|新培育)/, '');
}
