import { splitReferences } from './references.ts';

/** A year that stands typed in a text, with the place it stands at. */
export interface TypedYear {
  readonly year: number;
  readonly at: number;
}

/** A figure that stands typed in a text, with the place it stands at. */
export interface TypedFigure {
  readonly text: string;
  readonly at: number;
}

/**
 * The figures that are typed into a slide's text where references belong, as they stand there. Not
 * counted are dates and years that are said to be such (2023年, in 2023, 2021—2025), names that hold
 * digits, and numbers of chapters, lines and times of the day.
 *
 * @param names that hold digits: 5G, 1+N, 武钢云谷606
 */
export function typedFigures(text: string, names: readonly string[]): string[] {
  return placedFigures(text, names).map((one) => one.text);
}

/** As `typedFigures`, each with its place: places of the text as it is given, references and all. */
export function placedFigures(text: string, names: readonly string[]): TypedFigure[] {
  const left = [...names.map(nameForm), ...times, ...counters].reduce(
    (rest, form) => rest.replace(form, blank),
    ownWords(text),
  );
  const found: TypedFigure[] = [];
  for (const form of [digits, chineseAmount, englishAmount])
    for (const match of left.matchAll(form)) found.push({ at: match.index, text: match[0].trim() });
  return found.sort((one, other) => one.at - other.at);
}

/** The years that a text names, in its order: 2019 and 2023 of 2019—2023年. */
export function typedYears(text: string, names: readonly string[]): TypedYear[] {
  const words = names
    .map(nameForm)
    .reduce((rest, form) => rest.replace(form, blank), ownWords(text));
  const found = new Map<number, TypedYear>();
  for (const form of years)
    for (const match of words.matchAll(form))
      for (const written of match[0].matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)) {
        const at = match.index + written.index;
        found.set(at, { year: Number(written[0]), at });
      }
  return [...found.values()].sort((one, other) => one.at - other.at);
}

/** A text without its references, its full-width digits and signs as plain ones, place for place. */
function ownWords(text: string): string {
  return splitReferences(text)
    .map((run) => ('text' in run ? run.text : ' '.repeat(run.written.length)))
    .join('')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** A name where it stands alone: 606 is none in 1606 or 606.5, nor 5G in A5GX. */
function nameForm(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s?');
  const before = /^\d/.test(name)
    ? '(?<!\\d|\\d[.,])'
    : /^[A-Za-z]/.test(name)
      ? '(?<![A-Za-z])'
      : '';
  const after = /\d$/.test(name) ? '(?!\\d|[.,]\\d)' : /[A-Za-z]$/.test(name) ? '(?![A-Za-z])' : '';
  return new RegExp(before + escaped + after, 'g');
}

const year = '(?<!\\d|\\d[.,])(?:19|20)\\d{2}';
/** What follows an amount and never a year: 2000—2500亿元, 2000 billion. */
const unit =
  '(?!\\d|[.,]\\d|\\s*(?:[万亿千百十%‰元家个項项户戶所人名套支只处座条條件辆台公平亩吨米次位场場种種余多]|(?:thousand|million|billion|percent|per cent|RMB|yuan|people|km|square)\\b))';
const monthNames =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
/** What a year is said of: the 2024 goals. */
const yearly =
  '(?:annual|briefings?|reports?|goals?|targets?|plans?|budgets?|outlook|figures?|data|work|review|levels?|edition|lists?|survey|census|bulletin|yearbook|programme|total|season|Q[1-4]|H[12])\\b';
/** What goes on after a year: 2024 was, 2023 and, 2023. */
const onward =
  '(?=\\s*(?:$|[,.;:!?)\\]”’"\']|[—–-](?!\\s?\\d)|(?:and|or|to)\\b(?!\\s\\d)|(?:was|were|is|are|has|had|saw|brought|will|the|a|an|at|on|with|as|alone|when|while|than|it|we)\\b|' +
  `${yearly}))`;

/** The forms in which a year is known to be one. */
const years: readonly RegExp[] = [
  // 2023年, 2019—2023年, 2023/24年度
  new RegExp(`${year}\\s?(?:[—–~～/-]|至|到)\\s?(?:19|20)?\\d{2}\\s?(?:年|学年|財年|财年)`, 'g'),
  new RegExp(`${year}\\s?年`, 'g'),
  // 2021—2025 without a unit behind, 2021 to 2025
  new RegExp(
    `${year}\\s?(?:[—–~～/-]{1,2}|至|到| to | and )\\s?(?:19|20)\\d{2}${unit}(?!\\s+[a-z]{3,}s\\b)`,
    'g',
  ),
  // 2024-01-23, 2024/1/23, 2024.1.23
  new RegExp(`${year}([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?!\\d)`, 'g'),
  // 2023全年, 2023上半年, 2023第四季度, 2024目标, 洪山2023：
  new RegExp(
    `${year}\\s?(?:全年|上半年|下半年|前三季度|第?[一二三四1-4]季度|年度|以来|以后|以前|之前|之后|目标|计划|规划|展望|回顾|工作|春|夏|秋|冬|版|届|Q[1-4]|H[12]|[::：])`,
    'g',
  ),
  // 截至2023, 自2019
  new RegExp(`(?:截至|截止|始于|早在|自|迄)\\s?${year}${unit}`, 'g'),
  // （2023）, or nothing else at all
  new RegExp(`(?:[(（]\\s?${year}\\s?[)）]|^\\s*${year}\\s*$)`, 'g'),
  // Q4 2023, June 2023, 23 January 2024, January 23, 2024
  new RegExp(
    `(?:\\b(?:Q[1-4]|H[12]|FY)\\s?|\\b(?:\\d{1,2} )?${monthNames}(?: \\d{1,2},)? )${year}${unit}`,
    'g',
  ),
  // in 2023, since 2019, by the end of 2025, the year 2023
  new RegExp(
    `\\b(?:in|by|since|until|till|during|throughout|early|late|mid|year|as of|before|after|(?:end|start|beginning|close|course|half|quarter|most|all|rest) of)[ -]${year}${unit}(?!\\s+[a-z]{3,}s\\b(?<!\\b(?:was|has|its|this|less|plus)))`,
    'gi',
  ),
  // for 2023, of 2023, the 2024 goals, 2024 was, 2023’s
  new RegExp(
    `(?:\\b(?:for|of|from|to|into|over|through|between|and|the)\\s|^|[“"(]\\s?)${year}${unit}${onward}`,
    'gi',
  ),
  new RegExp(`${year}['’]s?\\b`, 'g'),
  new RegExp(`\\bbetween ${year} and (?:19|20)\\d{2}${unit}`, 'gi'),
];

/** Dates, parts of a year and times of the day. */
const times: readonly RegExp[] = [
  ...years,
  // 23年底: a year without its century
  /(?<!\d)\d{2}年(?=[底末初度春夏秋冬]|[上下]半年|[一二三四]季度)/g,
  /(?<!\d)\d{1,2}(?:\s?[—–~～-]\s?\d{1,2})?月(?:\d{1,2}(?:\s?[—–~～-]\s?\d{1,2})?[日号])?/g,
  /(?<![\d.])\d{1,2}[日号](?!线|楼|文|令)/g,
  new RegExp(`\\b\\d{1,2} ${monthNames}\\b|\\b${monthNames} \\d{1,2}\\b(?!,?\\d)`, 'g'),
  /(?<!\d)[1-4]季度|\bQ[1-4]\b|\bH[12]\b/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
];

/** Numbers that count nothing: of chapters, terms and lines, letters with a number, idioms. */
const counters: readonly RegExp[] = [
  /第\s?\d+\s?(?:届|批次|批|期|章|节|条|号|轮|版|季度|页|段|部分|个五年)/g,
  /(?<!\d)\d+号(?:线|楼|文|令|公告|院)/g,
  /\b\d+(?:st|nd|rd|th)(?= (?:Five-Year|National|Congress|century|session|plenary|anniversary))/gi,
  // PM2.5, CO2, AI2.0; not RMB2000
  /(?<![A-Za-z])(?!RMB|CNY|USD|US|EUR|HK)[A-Za-z]+\d+(?:\.\d+)?(?![\d%万亿]|[A-Za-z]*\s?元)/g,
  /千家万户|万家灯火|百家争鸣|千方百计|三三两两|一家一户/g,
];

const digits = /\d+(?:[.,]\d+)*\s*(?:万亿|万|亿|千|百|%|‰)?/g;

const numerals = '一二三四五六七八九十百千万亿零两';
const classifiers =
  '(?:万元|亿元|万亿元|元|家|个百分点|个|项|户|所|套|支|只|处|座|公里|公顷|平方米|平方公里|人次|人|名|件|条|辆|台|亩|吨|倍|场|门|幢|栋|间|张|册|例|宗|笔|岁|小时|分钟)';
/**
 * Two or more of something in Chinese numerals, with words of approximation: 三十余家, 数百人, 近千万元.
 * 一 alone is mostly an article (一批, 一个); a rank and a share count as figures too.
 */
const chineseAmount = new RegExp(
  [
    `(?<![\\d.]\\s?)(?!(?:万|亿)元)(?:[数几]?[二三四五六七八九十百千万亿两]|一[十百千万亿])[${numerals}]*(?:多|余)?${classifiers}`,
    `(?:数|几[十百千万亿])[十百千万亿]*${classifiers}`,
    `百分之[${numerals}点]+`,
    `[${numerals}]+分之[${numerals}]+`,
    '[二三四五六七八九两]成(?![立果为效功绩员长都本品型分熟就])',
    '翻(?:了)?(?:一|两|几)番',
    '过半(?!数)|超半数|近半数|一半',
  ].join('|'),
  'g',
);

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** Two or more of something in English words; one is mostly an article's equal, two-way no amount. */
const englishAmount = new RegExp(
  `(?<![\\w-])(?<!\\b(?:phase|part|chapter|section|stage|line|volume) )(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:${tens})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|a dozen|dozens of|a hundred|hundreds of|a thousand|thousands of|millions of|(?<!\\b(?:first|second|latter|later|other|early|upper|lower) )half of|a third of|a quarter of|two thirds of|three quarters of)(?![\\w-])(?! (?:of (?:us|them)|ways?|sides?|halves)\\b)|(?:doubled|tripled|trebled|quadrupled)\\b)`,
  'gi',
);
