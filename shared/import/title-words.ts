import { isAreaName } from './label-text.ts';

const ofPlaces =
  /^(?:按|分)?(?:各|分)(?:区县|区市县?|市县区?|县市区?|地区|市州|乡镇|街道|街镇|[市区县镇乡])/;
const number =
  /^(?:table\s*[\d.\-—–]+|续?表\s*[\d一二三四五六七八九十]+(?:[-—–.．][\d一二三四五六七八九十]+)*|\d{1,2}(?:[-—–.．]\d{1,3})+|[\d一二三四五六七八九十]{1,3}(?=[、.．\s]))[、.．:：\s]*/i;
const years =
  /(?:19|20)\d\d年?(?:[-—–至到]+(?:(?:19|20)\d\d|\d{1,2}月?)年?)?(?:度|末|底)?(?:[上下]半年|第?[一二三四]季度|\d{1,2}月份?)?/g;

/** 主要经济指标 is no indicator. */
const ofManyThings =
  /^(?:[全各本]?[市区县省])?(?:主要|有关|部分)?(?:国民|经济|社会|发展|统计|运行|和|与|及)*(?:指标|数据)(?:完成)?$/;

/** What a title is about: 地区生产总值 of 表1-2 各区地区生产总值（2019—2023年）; null where nothing is left. */
export function subjectOf(title: string): string | null {
  const subject = title
    .replace(number, '')
    .replace(/[（(][^（）()]*[)）]/g, '')
    .replace(years, '')
    .replace(/历年|历次|主要年份/g, '')
    .trim()
    .replace(ofPlaces, '')
    .replace(/(?:完成|统计|基本)?(?:情况|状况|统计表|一览表|表)$/, '')
    .replace(/^[\s,，、:：]+|[\s,，、:：]+$/g, '');
  return subject === '' || ofManyThings.test(subject) ? null : subject;
}

/** Headers that say how something is counted, not what: 总量, 增速, 排名. Its table's title does. */
export function saysNoSubject(label: string): boolean {
  return bareChange.test(label.replace(/[\s（()）%％,，、]/g, '')) || isBareAmount(label);
}

const bareChange =
  /^(?:本年|本期|本月|累计|当月)?(?:[比较](?:上年|去年|上月|上期|同期|上年同期)?)?(?:同比|环比|年均|平均)?(?:增速|增长|增长率|增长速度|增幅|增减|增减率|升降|变动|变化|涨跌|涨幅|±)?(?:占比|比重|份额|占全[市省国区]比重|排名|位次|名次|排序|排位)?(?:growth|growthrate|rank|ranking|share|change|increase)?$/i;

function isBareAmount(label: string): boolean {
  return /^(?:总量|绝对值|绝对数|绝对额|数值|数量|总数|总额|金额|合计|总计|实绩|实际|实际数|完成|完成数|本年|本期|累计|比例|数据|value|amount|total)$/i.test(
    label,
  );
}

const place = '\\p{Script=Han}';
const begins = new RegExp(
  `^((?:${place}{2,7}?(?:省|市|自治区))?(?:${place}{2,7}?[市区县旗])?(?:${place}{2,6}?(?:镇|乡|街道))?)(?=(?:19|20)\\d\\d|\\d{1,2}(?:[-—–至]\\d{1,2})?月|[上下]半年|第?[一二三四]季度|主要|国民|统计|经济|社会|地区生产总值|财政|人口)`,
  'u',
);

/** The place that a title begins with: 洪山区 of 武汉市洪山区2023年主要经济指标; not of 各区 or 全区. */
export function areaOfTitle(title: string): string | null {
  const bare = title
    .replace(number, '')
    .replace(/^(?:19|20)\d\d年度?(?:\d{1,2}(?:[-—至]\d{1,2})?月)?/, '')
    .trim();
  const chain = begins.exec(bare)?.[1] ?? '';
  if (chain === '') return null;
  const name = /^(?:.*[省市区县旗])?(.+[省市区县旗镇乡道])$/u.exec(chain)?.[1] ?? chain;
  return isAreaName(name) ? name : null;
}
