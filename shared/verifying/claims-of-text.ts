import type { FoundFigure, LeftOut, ReadingWarning } from '../reading/model.ts';
import { nonEmptyLines } from '../reading/outline.ts';
import { readText } from '../reading/read-text.ts';
import { type Claim, type DocumentPlace, nowhere } from './model.ts';

/** Figures that a text prints. */
export interface TextClaims {
  readonly claims: readonly Claim[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ReadingWarning[];
}

/** A text counts its own parts as well: 四个小标题, 第3段 of what is before it. */
const ownPart = /^(?:小?标题|小标|段|节|章|页|附件|附表|表格|栏)/;
const ownPartBefore =
  /(?:\b(?:sections?|paragraphs?|pages?|chapters?|slides?|figures?|tables?|numbered from)|[¶§])\s*(?:\d+\s*(?:to|and|,|[-–])\s*)*$/i;
/** 来源：…第3段; Source: … section 2: where something was taken from. */
const citation = /^\s*(?:(?:数据|资料|图片)?来源|出处|sources?)\s*[:：]/i;
/** RMB 100m or more: a class of size, as 亿元以上 is. */
const sizeClass = /^\s?(?:m|bn|k|million|billion)?\s*(?:or more|or above|and above)\b/;
const partUnits = new Set(['段', '节', '页', '章', '篇']);
const relativeTime = /去年|上年|前年|今年/;

/** Whether the words in front of a figure say its time, rather than the text as a whole. */
function isPrinted(period: Claim['period'], before: string): boolean {
  if (period === null) return false;
  const years = before.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const last = years.at(-1);
  if (last === undefined) return relativeTime.test(before);
  return period.includes(last);
}

/**
 * The figures of running text, with the words that each stands in.
 *
 * @param placeOf where a line stands, counted from 1 among those that are not empty
 */
export function claimsOfText(
  text: string,
  digitNames: readonly string[],
  placeOf: (line: number) => DocumentPlace | undefined = (line) => ({ ...nowhere, line }),
): TextClaims {
  const { figures, leftOut, warnings } = readText(text, { digitNames });
  const lines = nonEmptyLines(text);
  const claims = figures
    .filter((figure) => !isOwnPart(figure, lines[figure.line - 1] ?? '', digitNames))
    .map((figure) =>
      claimOf(figure, lines[figure.line - 1] ?? '', placeOf(figure.line) ?? nowhere),
    );
  return { claims, leftOut, warnings };
}

function isOwnPart(
  { unit, start, end, role, rawText }: FoundFigure,
  line: string,
  digitNames: readonly string[],
): boolean {
  if (partUnits.has(unit) || citation.test(line)) return true;
  const before = line.slice(Math.max(0, start - 60), start);
  if (ownPartBefore.test(before) || sizeClass.test(line.slice(end, end + 40))) return true;
  // Within 3 years: a term.
  if (role === 'duration' && /^within\b/i.test(rawText)) return true;
  const isNamed = digitNames.some((name) => {
    const from = Math.max(0, end - name.length);
    const at = line.slice(from, start + name.length).indexOf(name);
    return at !== -1 && from + at <= start && end <= from + at + name.length;
  });
  return isNamed || ownPart.test(line.slice(end, end + 10));
}

/** No more of a line is looked at on either side of its figure. */
const mostBeside = 400;

/** The paragraph, or of a very long one what is around a figure. */
function contextOf(line: string, start: number): string {
  if (line.length <= 4000) return line;
  const from = Math.floor(start / 2000) * 2000;
  return line.slice(Math.max(0, from - 1000), from + 3000);
}

function claimOf(figure: FoundFigure, line: string, place: DocumentPlace): Claim {
  const { from, to } = sentenceAround(line, figure.start, figure.end);
  const sentence = line.slice(from, to);
  const before = line.slice(Math.max(0, figure.start - mostBeside), figure.start);
  return {
    ...{ place, piece: figure.line - 1, pieceStart: figure.start },
    ...{ sentence, start: figure.start - from, end: figure.end - from },
    ...{ rawText: figure.rawText, unit: figure.unit, role: figure.role },
    ...{ value: figure.value, valueLo: figure.valueLo, valueHi: figure.valueHi },
    ...{ unitMult: figure.unitMult, decimals: Math.min(6, figure.decimals) },
    ...{ qualifier: figure.qualifier, qualifierWord: figure.qualifierWord },
    names: namesOf(figure, before, line.slice(figure.end, figure.end + mostBeside)),
    context: contextOf(line, figure.start),
    period: figure.period,
    isPeriodPrinted: isPrinted(figure.period, before.slice(-400)),
    // Of a rank a place is what it is ranked among.
    area: figure.role === 'rank' ? null : (figure.area ?? areaIn(before)),
    isBare: false,
    isDrawn: false,
    isOpen: figure.questions.length > 0,
  };
}

const sentenceEnd = /[。！？!?；;]|\.(?=\s+[A-Z])/g;
/** No sentence is shown longer than this on either side of its figure. */
const mostAround = 150;

/** From where to where the sentence goes that a figure stands in. */
export function sentenceAround(line: string, start: number, end: number) {
  const before = line.slice(Math.max(0, start - mostAround), start);
  const ends = [...before.matchAll(sentenceEnd)];
  const last = ends.at(-1);
  const from = start - before.length + (last ? last.index + last[0].length : 0);
  const after = line.slice(end, end + mostAround);
  const next = after.search(/[。！？!?；;]|\.(?=\s+[A-Z])/);
  const to = next === -1 ? end + after.length : end + next + 1;
  const lead = /^\s*/.exec(line.slice(from, start))?.[0].length ?? 0;
  return { from: from + lead, to };
}

/** What the reader of texts calls it, then the words on both sides up to a comma. */
function namesOf({ name, rawText }: FoundFigure, before: string, behind: string): string[] {
  const lead = /[^，,。；;：:、！？()（）]{0,40}$/.exec(before)?.[0] ?? '';
  const tail = /^[^，,。；;：:、！？()（）\d]{0,24}/.exec(behind)?.[0] ?? '';
  const own = name.replace(rawText, '').replace(/^\s*(?:——|—|-)?\s*/, '');
  if (!/\p{Script=Han}/u.test(`${before.slice(-60)}${behind.slice(0, 60)}`))
    return englishNames(own, before, behind);
  return [...new Set([own, lead, `${lead}${tail}`, tail])]
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** In English what is counted stands behind its number, and a clause may begin with it. */
function englishNames(own: string, before: string, behind: string): string[] {
  const plain = before.replace(/(?<=\d),(?=\d{3})/g, '');
  const lead = (/[^,;:()]{0,80}$/.exec(plain)?.[0] ?? '').replace(/^.*\b(?:and|while)\s(?=.)/i, '');
  const tail =
    /^(?!\s*(?:and|while|with|but)\b)[^,;:()\d]{0,60}?(?=\s(?:and|while)\b|[,;:().\d]|$)/i.exec(
      behind.slice(0, 60),
    )?.[0] ?? '';
  const isBegun = /(?:^|[,;:]|\b(?:and|while|with|by|on))\s*$/i.test(before);
  const isCarried = !before.includes(own) && !behind.includes(own);
  const isOther = /^(?:and|while|with|but)\b/i.test(own);
  const names = isBegun ? [tail] : [isCarried || isOther ? '' : own, lead, `${lead} ${tail}`, tail];
  return [...new Set([...names, isCarried ? own : ''].map((one) => one.trim()))].filter((one) =>
    /[A-Za-z]{2}/.test(one),
  );
}

/** What looks like the name of a place and is none: a kind of place, or the end of a longer word. */
const noPlace =
  /^(?:完成|新增|新建|实现|建成|全面|推进|支持|位居|居|签约|获批|入选|引进|打造|各|全|本|我|其他|多个|有关)|(?:城|园|社|校|小|街|片|院|地|市|辖|景|库|矿|山|灾|特|高新|开发|新|示范|实验|试验|先行|核心|功能|合作|保税|中心|动力|棚户|战|军|分|两|三|牧|林|湖|生态|经济|聚集|集聚|自贸|度假|保护)区$|(?:都|城|上|超|集|门|楼|股|夜|菜|省|直辖)市$|(?:郡|州)县$/;

/** The place that a clause begins with: 江夏区 of 2023年江夏区高新技术企业. Null where it names none. */
function areaIn(before: string): string | null {
  const clause = /[^，,。；;：:！？]{0,40}$/.exec(before)?.[0] ?? '';
  const whole = /^\s*(?:其中)?(?:(?:19|20)\d{2}年?)?(全[国省市区县])(?!域|面|部|体)/.exec(
    clause,
  )?.[1];
  if (whole !== undefined) return whole;
  const found =
    /^\s*(?:其中)?(?:截至|到|至)?(?:(?:19|20)\d{2}年?[末底]?|去年|今年)?\s*((?:\p{Script=Han}{2,7}?省)?(?:\p{Script=Han}{2,4}?市)?(?:\p{Script=Han}{1,4}?[区县旗])?)(?![场域级内外属容民委政长里间段位直管划])(?=\p{Script=Han}|\s|$)/u.exec(
      clause,
    )?.[1] ?? '';
  const last = /(\p{Script=Han}{2,4}?[省市区县旗])$/u.exec(
    found.replace(/^.*[省市](?=.)/u, ''),
  )?.[1];
  return last === undefined || noPlace.test(last) ? null : last;
}
