import type { Amount } from './amount.ts';
import { isBareMeasure, measureOf, ofThoseCounted, subjectOf } from './measure-words.ts';
import { adverbs, leadingVerbs, verbBeforeMeasure } from './name-words.ts';

const after = /[^，。；：、！？,;:()（）\n]{1,30}/y;
/** What cannot begin the noun that is counted. */
const noNoun =
  /^(?:[—–”’」》-]|以上|以下|以内|左右|的|等(?!级)|和|与|及|或|至|到|调整|转变|演变|增|降|提|升|，|。|同比|相比|比|较|占|中(?=$|[有的已占约共就实完达超])|里|内(?![资科外河涝部贸需环])|后(?![备勤])|前(?![置沿端])|时(?![尚代])|为|是|、|且|并|其中|之|多(?!功能|式联|层|元|媒体)|余|，)/;

/** 养老服务中心建设成效显著: how it goes with what was counted. */
const progress =
  /(?<=\p{Script=Han}{2})(?:建设|发展|工作)?(?:成效(?:显著|明显)|成长较好|进展顺利|(?:有序|稳步|加快|扎实)推进)$/u;
/** 民生实事全部超额完成: what became of all that was counted. */
const outcome =
  /(?<=\p{Script=Han}{2})(?:全部|均已?|都已?|已全部)(?:超额|如期|按期|提前|顺利|圆满)?(?:完成|办结|办理|落地|落实|建成|投用|开工|竣工|达标|兑现)+$/u;
const trailingAdverbs = new RegExp(`(?<=.{2})(?:${adverbs})+$`);

/**
 * 重点项目 of 158个重点项目完成投资189.4亿元: the measure that the next number ends is that number's,
 * and what was counted stands before it.
 */
function beforeMeasure(words: string): string {
  const whole = words.replace(trailingAdverbs, '');
  const verb = verbBeforeMeasure.exec(whole);
  const measured = verb ? whole.slice(verb.index + verb[0].length) : measureOf(whole);
  if (measured === '' || !(isBareMeasure(measured) || ofThoseCounted.test(measured))) return words;
  const counted = verb ? whole.slice(0, verb.index) : subjectOf(whole);
  const isThing = verb !== null || /^(?:企业|项目|学校|机构|单位|园区|社区|小区)$/.test(counted);
  return counted.length >= (isThing ? 2 : 3) ? counted : words;
}

/** The noun behind a count: 9条全国精品文旅线路. Empty where there is none. */
export function counted(text: string, amount: Amount): string {
  after.lastIndex = amount.end;
  const said = (after.exec(text)?.[0] ?? '').replace(
    /(?:共同|合计)?(?:拉动|下拉|拉低|占(?!地)|贡献).*$/,
    '',
  );
  // 56%的建成区
  const words = amount.unitKind === 'percent' ? said.replace(/^的/, '') : said;
  const quotedFrom = /^[“"「《]/.test(words)
    ? words
    : words.replace(/(?:和|与|及|以及)(?=[\d一二两三四五六七八九十近约超]).*$/, '');
  const upToNext =
    amount.end + said.length === text.length ? beforeMeasure(quotedFrom) : quotedFrom;
  const noun = upToNext
    .replace(/(?<=.{2})(?:等|和|与|及|以及|(?<![高初集其城])中)$/, '')
    .replace(outcome, '')
    .replace(progress, '')
    .replace(/(?<=.{2})(?:综合)?(?:考评|考核|评比|排名)?中?(?:位列|位居|名列|排名?第).*$/, '')
    .replace(/(?<=\p{Script=Han}{3})(?:(?<![机结])构建|建立|打造|助力|用于|赋能).*$/u, '')
    .trim();
  if (noNoun.test(noun) || /^(?:\d(?![A-Z])|[\s%])/.test(noun)) return '';
  return noun !== '' && noun === said ? noun + furtherNouns(text, amount.end + said.length) : noun;
}

const further = /(?:、\p{Script=Han}{2,6}){1,3}(?=[，。；])/uy;

/** 、幼儿园 of 建成8所中小学、幼儿园: what was counted together with it. A verb begins another matter. */
function furtherNouns(text: string, from: number): string {
  further.lastIndex = from;
  const nouns = further.exec(text)?.[0] ?? '';
  const isOther = nouns.split('、').some((noun) => leadingVerbs.test(noun) || doneWords.test(noun));
  return isOther ? '' : nouns;
}

/** What is done, rather than what there is: 完成改造, 建设. */
const doneWords =
  /(?:建设|改造|整治|提升|修缮|治理|投用|开工|完工|竣工|落户|落地|验收|完成|运营|服务|合作|推进|入驻)$|^(?:新|改|扩|续|完|开|建|修|整|提|加|拓|实|投|打|推)/;
