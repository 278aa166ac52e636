import type { ObservationStatus, PriceBasis } from '../model/figure.ts';
import { lastDay, type TimePeriod } from '../model/period.ts';
import type { Amount } from './amount.ts';
import { bracketAround } from './brackets.ts';
import { datedEvents } from './dated-events.ts';
import { asPart, partsOfNotes } from './document-parts.ts';
import { isEnglish, readEnglish } from './english.ts';
import { englishEvents } from './english-events.ts';
import { findAmounts } from './find-amounts.ts';
import { homeWord } from './home-word.ts';
import type {
  FigureRole,
  FoundEvent,
  FoundFigure,
  LeftOut,
  LinePlace,
  Question,
  ReadingNote,
  ReadingWarning,
  TextReading,
} from './model.ts';
import { asNamed, type FigureName, type Named, nameAmounts } from './names.ts';
import { nonEmptyLines, type OutlineLine, outlineOf, sectionNumber } from './outline.ts';
import { withPartsAsked } from './parts-of-whole.ts';
import { findPeriods, type NamedPeriod, yearBefore } from './periods.ts';
import { endlessRuns, type PlainLine, plainLine, withFullMarks } from './plain-line.ts';
import { questionsAbout } from './questions.ts';
import { ratesUnlikeAmounts } from './rate-hints.ts';
import { roleOf, saysGoal, saysWillDo } from './roles.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { frameAfter, frameOfHeading, frameOfText, type TimeFrame } from './times-of-text.ts';

export interface ReadingOptions {
  /** Names that hold digits, as the store knows them: 5G, 武钢云谷606. */
  readonly digitNames?: readonly string[];
  /** What the file holds beside its text: which lines stand behind it, and why. */
  readonly notes?: readonly ReadingNote[];
}

/** More figures are in no report; a file of nothing but numbers must not fill the memory. */
export const mostFigures = 20_000;
const mostLeftOut = 20_000;
const mostEvents = 2_000;

/**
 * Reads a text: its title and sections, every figure with what it measures, when and how it is
 * qualified, and what holds numbers without being a figure. What the text does not settle is asked.
 * The time it takes grows with the length of the text alone, whatever is in it.
 *
 * @param text lines in plain characters; empty ones do not count
 */
export function readText(
  text: string,
  { digitNames = [], notes = [] }: ReadingOptions = {},
): TextReading {
  const lines = nonEmptyLines(text);
  const parts = partsOfNotes(notes);
  const outline = outlineOf(lines, parts);
  const frame = frameOfText(lines.map((line) => plainLine(line.slice(0, 600)).text));
  const home = homeWord(lines);
  const headings = new Map(outline.sections.map(({ number, heading }) => [number, heading]));
  const figures: FoundFigure[] = [];
  const events: FoundEvent[] = [];
  const leftOut: LeftOut[] = [];
  const warnings: ReadingWarning[] = [];
  let section = frame;
  let around = frame;
  let current = frame;
  let last: Named | null = null;
  for (const placed of outline.lines) {
    if (figures.length >= mostFigures) break;
    if (placed.kind === 'web-page') {
      leftOut.push({
        ...{ line: placed.line, start: 0, end: placed.text.length },
        ...{ rawText: placed.text.trim(), reason: 'web-page' },
      });
      continue;
    }
    const plain = plainLine(placed.text);
    const part = parts.get(placed.line) ?? null;
    // Its heading says what kind of text it is, and names no figure.
    const heading = part ? null : (headings.get(placed.section) ?? null);
    if (part) {
      current = frame;
      last = null;
    }
    if (placed.level > 0) {
      if (placed.level === 1) around = frame;
      section = frameOfHeading(heading ?? '', frame, placed.level === 1 ? frame : around);
      if (placed.level === 1) around = section;
      current = section;
      last = null;
    }
    const room = mostFigures - figures.length;
    const context = { frame: current, heading, last, home, digitNames, room };
    const found = readLine(placed, plain, context);
    const read = part ? { ...found, ...asPart(found, part) } : found;
    figures.push(...read.figures.slice(0, room));
    events.push(...read.events.slice(0, Math.max(0, mostEvents - events.length)));
    leftOut.push(...read.leftOut.slice(0, Math.max(0, mostLeftOut - leftOut.length)));
    warnings.push(...read.warnings);
    current = placed.kind === 'title' ? current : read.frame;
    // 增速达30.6% in a line of its own is not of a figure that stands beyond lines without any.
    last = placed.kind === 'paragraph' && read.figures.length === 0 ? null : read.last;
  }
  const lastFigure = figures[mostFigures - 1];
  if (lastFigure) {
    const place = { line: lastFigure.line, start: lastFigure.start, end: lastFigure.end };
    warnings.push({ code: 'too-many-figures', place, detail: String(mostFigures) });
  }
  if (figures.length === 0) warnings.push({ code: 'no-figures', place: null, detail: '' });
  else if (frame.period === null) warnings.push({ code: 'no-year', place: null, detail: '' });
  const { title, sections } = outline;
  return { title, sections, figures: withGoalsInHeadings(figures), events, leftOut, warnings };
}

/** 地区生产总值增长5.6%以上，…描绘蓝图: a title or heading says nothing of a figure but what its text does. */
function withGoalsInHeadings(figures: readonly FoundFigure[]): readonly FoundFigure[] {
  const goals = figures.filter(({ role, paraNo }) => role === 'goal' && paraNo > 0);
  return figures.map((figure) => {
    if (figure.paraNo > 0 || figure.value === null || figure.role === 'rank') return figure;
    const goal = goals.find(
      ({ value, unit, unitMult, name }) =>
        value === figure.value &&
        unit === figure.unit &&
        unitMult === figure.unitMult &&
        (name === figure.name || name.endsWith(figure.name)),
    );
    return goal ? { ...figure, role: 'goal', period: goal.period } : figure;
  });
}

interface LineContext {
  readonly frame: TimeFrame;
  readonly heading: string | null;
  readonly last: Named | null;
  readonly home: string;
  readonly digitNames: readonly string[];
  /** How many figures there is room for. */
  readonly room: number;
}

interface LineReading {
  readonly figures: readonly FoundFigure[];
  readonly events: readonly FoundEvent[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ReadingWarning[];
  readonly frame: TimeFrame;
  readonly last: Named | null;
}

function readLine(placed: OutlineLine, plain: PlainLine, context: LineContext): LineReading {
  const figures: FoundFigure[] = [];
  const events: FoundEvent[] = [];
  const leftOut: LeftOut[] = [];
  const warnings: ReadingWarning[] = [];
  let { frame, last } = context;
  let after = frame;
  let willDo = false;
  const number = sectionNumber(placed.text);
  let from = 0;
  if (number) {
    const rawText = placed.text.slice(0, number.length).trim();
    if (/[\d一二三四五六七八九十①-⑳]/.test(rawText)) {
      const start = placed.text.indexOf(rawText);
      leftOut.push({
        ...{ line: placed.line, start, end: start + rawText.length },
        ...{ rawText, reason: 'section-number' },
      });
    }
    while (from < plain.text.length && plain.placeOf(from) < number.length) from++;
  }
  for (const { start, end } of endlessRuns(plain.text)) {
    const { rawText, ...place } = placeIn(placed, plain, start, end);
    if (/[\d一二三四五六七八九十百千万亿]/.test(rawText[0] ?? ''))
      leftOut.push({ ...place, rawText: `${rawText.slice(0, 40)}…`, reason: 'too-long' });
  }
  if (isEnglish(placed.text.slice(0, 2000))) {
    const read = readEnglishLine(placed, plain, context, from);
    return { ...read, leftOut: [...leftOut, ...read.leftOut], last };
  }
  for (const [index, { text, from: at }] of splitSentences(plain.text.slice(from)).entries()) {
    const sentence = { text, from: from + at };
    if (figures.length >= context.room) break;
    willDo ||= saysWillDo(text);
    const time = willDo ? { ...frame, isPlan: true } : frame;
    const read = readSentence(placed, plain, sentence, { ...context, frame: time, last });
    figures.push(...read.figures);
    if (placed.paraNo > 0) events.push(...read.events);
    leftOut.push(...read.leftOut);
    warnings.push(...read.warnings);
    last = read.last;
    frame = willDo ? { ...read.frame, isPlan: frame.isPlan } : read.frame;
    if (index === 0) after = frame;
  }
  const asked = withPartsAsked(withFullMarks(placed.text), figures);
  return {
    ...{ figures: asked.figures, events, leftOut },
    ...{ warnings: [...warnings, ...asked.warnings], frame: after, last },
  };
}

/** As `readLine`, for a line in English. */
function readEnglishLine(
  placed: OutlineLine,
  plain: PlainLine,
  { frame, heading, room }: LineContext,
  from: number,
): Omit<LineReading, 'last'> {
  const figures: FoundFigure[] = [];
  const events: FoundEvent[] = [];
  const leftOut: LeftOut[] = [];
  let { year } = frame.context;
  let lastName = heading ?? '';
  for (const sentence of splitSentences(plain.text.slice(from))) {
    if (figures.length >= room) break;
    const read = readEnglish(sentence.text, { year, lastName, isPlan: frame.isPlan });
    const at = from + sentence.from;
    for (const figure of read.figures)
      figures.push({
        ...placeIn(placed, plain, at + figure.start, at + figure.end),
        ...{ section: placed.section, paraNo: placed.paraNo },
        ...{ value: figure.value, valueLo: null, valueHi: null, unitMult: figure.unitMult },
        ...{ decimals: figure.decimals, unit: figure.unit, status: figure.status },
        ...{ qualifier: figure.qualifier, qualifierWord: null, role: figure.role },
        ...{ name: figure.name, period: figure.period, area: null },
        ...{ base: figure.base, basis: figure.basis, questions: [] },
        confidence: Math.max(0, (figure.name === '' ? 0.4 : 0.9) - (figure.isCarried ? 0.1 : 0)),
      });
    if (placed.paraNo > 0)
      for (const { start, end, ...event } of englishEvents(sentence.text, read.year, frame.isPlan))
        events.push({
          ...{ ...placeIn(placed, plain, at + start, at + end), ...event },
          ...{ section: placed.section, paraNo: placed.paraNo },
        });
    for (const { start, end, reason } of read.leftOut)
      leftOut.push({ ...placeIn(placed, plain, at + start, at + end), reason });
    ({ year, lastName } = read);
  }
  const context = { ...frame.context, year };
  return { figures, events, leftOut, warnings: [], frame: { ...frame, context } };
}

/** The place of a stretch of plain characters in its line, with what stands there. */
function placeIn(
  { line, text }: OutlineLine,
  plain: PlainLine,
  start: number,
  end: number,
): LinePlace & { readonly rawText: string } {
  const first = plain.placeOf(start);
  const beyond = end > start ? plain.placeOf(end - 1) + 1 : first;
  return { line, start: first, end: beyond, rawText: text.slice(first, beyond) };
}

function readSentence(
  placed: OutlineLine,
  plain: PlainLine,
  { text, from }: Sentence,
  context: LineContext,
): LineReading {
  const { amounts, noFigures } = findAmounts(text, context.digitNames);
  const named = findPeriods(text, context.frame.context);
  const outside = named.filter((one) => !isOfBracket(text, one, text.length));
  const frame = frameAfter(text, outside, context.frame);
  const place = (start: number, end: number) => placeIn(placed, plain, from + start, from + end);
  const leftOut = noFigures.map(
    ({ start, end, reason }): LeftOut => ({ ...place(start, end), reason }),
  );
  const times = named.length > 0 ? findPeriods(text, frame.context) : named;
  const events = datedEvents(text, times, context.frame.isPlan).map(
    ({ start, end, ...event }): FoundEvent => ({
      ...{ ...place(start, end), ...event },
      ...{ section: placed.section, paraNo: placed.paraNo },
    }),
  );
  if (amounts.length === 0)
    return { figures: [], events, leftOut, warnings: [], frame, last: context.last };

  const names = nameAmounts(text, amounts, context);
  const listed = listedPeriods(text, amounts, times);
  let area: string | null = null;
  // The words in front of the list that an amount stands in.
  let ofList = '';
  const figures = amounts.map((amount, index): FoundFigure => {
    const name = names[index] as FigureName;
    const clause = clauseBefore(text, amounts, index);
    if (!followsInList(text, amounts, index)) ofList = clause;
    const isGoal = frame.isPlan || saysGoal(text.slice(0, amount.start));
    const { role, isNegative } = roleOf(amount, clause, name.name, isGoal, ofList);
    const before = times.filter(
      (one) =>
        !isLeftBehind(text, one, amount.start) &&
        !namesReport(text, one) &&
        !isOfBracket(text, one, amount.start),
    );
    const time = listed.get(index) ?? periodOf(text, amount, role, before, frame, clause);
    const said = areaIn(clause, context.home);
    if (said !== undefined || name.origin !== 'carried') area = said ?? null;
    const value = isNegative && amount.value !== null ? -amount.value : amount.value;
    const questions = questionsAbout({ amount, role, name, value });
    return {
      ...place(amount.start, amount.end),
      section: placed.section,
      paraNo: placed.paraNo,
      value,
      valueLo: amount.valueLo,
      valueHi: amount.valueHi,
      unitMult: amount.unitMult,
      decimals: amount.decimals,
      unit: amount.unit,
      qualifier: amount.qualifier,
      qualifierWord: amount.qualifierWord,
      status: statusOf(text.slice(0, amount.start)),
      role,
      name: name.name,
      period: time,
      area: role === 'rank' ? null : area,
      base: baseOf(role, text, amount, times, time, clause),
      basis: basisOf(role, text, amounts, index),
      questions,
      confidence: confidenceOf(amount, name, time, questions),
    };
  });
  const unlike = ratesUnlikeAmounts(text, amounts, figures);
  const warnings = figures.flatMap(({ line, start, end, rawText, questions }, index) => {
    const codes: ReadingWarning['code'][] = questions.map(({ code }) => code);
    if (unlike.includes(index)) codes.push('rate-unlike-amounts');
    return codes.map(
      (code): ReadingWarning => ({ code, place: { line, start, end }, detail: rawText }),
    );
  });
  const lastNamed = amounts
    .map((amount, index) => asNamed(names[index]?.name ?? '', amount))
    .findLast(({ isLevel }) => isLevel);
  const lastOne = asNamed(names.at(-1)?.name ?? '', amounts.at(-1) as Amount);
  return { figures, events, leftOut, warnings, frame, last: lastNamed ?? lastOne };
}

/** The words in front of an amount, back to the comma before it. */
function clauseBefore(text: string, amounts: readonly Amount[], index: number): string {
  const amount = amounts[index] as Amount;
  const gap = text.slice(amounts[index - 1]?.end ?? 0, amount.start);
  const cut = Math.max(...['，', '；', '：', ',', ';', ':'].map((mark) => gap.lastIndexOf(mark)));
  const directionEnd = amount.direction
    ? text.slice(amount.start, amount.start + amount.direction.length)
    : '';
  return gap.slice(cut + 1) + directionEnd;
}

/** Whether nothing but 、 or 和 stands between an amount and the one before. */
function followsInList(text: string, amounts: readonly Amount[], index: number): boolean {
  const before = amounts[index - 1];
  return before !== undefined && /^[、和与]$/.test(text.slice(before.end, amounts[index]?.start));
}

function isOverYears(period: TimePeriod): boolean {
  const [first = '', last = first] = period.split('/');
  return first.slice(0, 4) !== last.slice(0, 4);
}

const reachedWords =
  /(?:达到?|高达|增至|增加[至到]|发展到|扩大[至到]|提高[至到]|缩小[至到]|降[至到]|升[至到]|保持|稳定|超过|突破|位居|稳居|余额|保有量|总量|总数)[^，。；]{0,6}$/;

/** 由上年的…调整为…: behind what it became nothing is of the time that it began with. */
function isLeftBehind(text: string, { start, end }: NamedPeriod, at: number): boolean {
  return (
    /[由从]$/.test(text.slice(0, start)) &&
    /(?:调整|优化|转变|演变|变化|改变)(?:为|到|至)/.test(text.slice(end, at))
  );
}

/** （含2022年入库）326户: a time in brackets is of what stands in them. */
function isOfBracket(text: string, { start }: NamedPeriod, at: number): boolean {
  const bracket = bracketAround(text, start);
  return bracket !== null && bracket.end < at;
}

/** 区2025年工作报告显示: the year of a report that is spoken of. */
function namesReport(text: string, { end }: NamedPeriod): boolean {
  return /^(?:度)?[^，。；]{0,6}(?:工作报告|统计公报)/.test(text.slice(end, end + 14));
}

/** 与2010年普查的442854人相比: what something is held against was in its own year. */
function isHeldAgainst(text: string, { end }: NamedPeriod, amount: Amount): boolean {
  return (
    /^(?:（[^）]*）)?[^，。；]{0,24}的$/.test(text.slice(end, amount.start)) &&
    /^(?:相比|减|增|下降|上升|提高|提升|降低|扩大|缩小)/.test(text.slice(amount.end))
  );
}

/** When a figure was: the time named last in front of it, else what holds for its paragraph. */
function periodOf(
  text: string,
  amount: Amount,
  role: FigureRole,
  times: readonly NamedPeriod[],
  frame: TimeFrame,
  clause: string,
): TimePeriod | null {
  const before = times.findLast(({ start, isBase }) => !isBase && start < amount.start);
  const period = before?.period ?? frame.period;
  const held = times.findLast(({ start }) => start < amount.start);
  if (held?.isBase && (role === 'level' || role === 'share') && isHeldAgainst(text, held, amount)) {
    // 较2020年同期的94%: the same months of that year.
    const isSamePart = /^同期/.test(text.slice(held.end)) && /^\d{4}$/.test(held.period ?? '');
    return isSamePart && period !== null && !isOverYears(period)
      ? (period.replace(/\d{4}(?=-|\/|$)/g, held.period ?? '') as TimePeriod)
      : held.period;
  }
  if (period === null) return null;
  if (amount.isOrigin) {
    const own = times.findLast(({ start }) => start < amount.start);
    if (own?.period && amount.start - own.end < 4) return own.period;
    // 与2010年相比，每10万人由8930人上升为15467人
    const base = times.findLast(({ start, isBase }) => isBase && start < amount.start);
    if (base?.period && !/；/.test(text.slice(base.end, amount.start))) return base.period;
    return yearBefore(isOverYears(period) ? (period.slice(0, 4) as TimePeriod) : period);
  }
  if (!isOverYears(period)) return period;
  const last = lastDay(period).slice(0, 4) as TimePeriod;
  const isReached =
    role === 'rank' ||
    role === 'duration' ||
    amount.direction?.reaches === true ||
    amount.qualifier === 'gt' ||
    reachedWords.test(clause);
  return isReached && role !== 'change' ? last : period;
}

/** 2022年、2023年分别为3万人和4万人: as many times as amounts, one each. */
function listedPeriods(
  text: string,
  amounts: readonly Amount[],
  times: readonly NamedPeriod[],
): ReadonlyMap<number, TimePeriod> {
  const listed = new Map<number, TimePeriod>();
  let yearly: readonly TimePeriod[] = [];
  for (const [index, { start, end }] of amounts.entries()) {
    const before = times.filter(
      (time) => !time.isBase && time.end <= start && time.start >= (amounts[index - 1]?.end ?? 0),
    );
    const [only, ...more] = before;
    if (only) yearly = more.length === 0 ? yearsOf(only) : [];
    // 2021年至2023年，分别完成…；分别完成…: of the years before, where they are as many.
    const since = text.slice(only?.end ?? amounts[index - 1]?.end ?? 0, start);
    if (only ? /^，?分别/.test(since) : /；分别/.test(since))
      if (yearly.length > 1 && listFrom(text, amounts, index, yearly.length))
        for (const [at, year] of yearly.entries()) listed.set(index + at, year);
    if (before.length < 2 || !/分别/.test(text.slice(before[0]?.start, start))) continue;
    const areListed = before.every(
      (time, at) =>
        at === 0 || /^(?:、|和|与|及|，)$/.test(text.slice(before[at - 1]?.end, time.start)),
    );
    const others = amounts.slice(index + 1, index + before.length);
    const follow = others.every((other, at) =>
      /^(?:、|和|与|及|，)$/.test(text.slice(others[at - 1]?.end ?? end, other.start)),
    );
    if (!areListed || !follow || others.length + 1 !== before.length) continue;
    for (const [at, { period }] of before.entries()) if (period) listed.set(index + at, period);
  }
  return listed;
}

/** The years of a term: 2021年至2023年 as three; none where it is long or no term of whole years. */
function yearsOf({ period }: NamedPeriod): TimePeriod[] {
  const [first = '', last = ''] = (period ?? '').split('/');
  const count = Number(last) - Number(first) + 1;
  if (!/^\d{4}$/.test(first) || !/^\d{4}$/.test(last) || count > 6) return [];
  return Array.from({ length: count }, (_, at) => String(Number(first) + at) as TimePeriod);
}

/** Whether just so many amounts follow one another with nothing but 、 or 和 between them. */
function listFrom(text: string, amounts: readonly Amount[], from: number, count: number): boolean {
  const joined = (index: number) =>
    /^(?:、|和|与|及|，)$/.test(text.slice(amounts[index]?.end, amounts[index + 1]?.start));
  for (let at = 0; at < count - 1; at++)
    if (!amounts[from + at + 1] || !joined(from + at)) return false;
  return !(amounts[from + count] && joined(from + count - 1));
}

/** What a figure is held against. */
function baseOf(
  role: FigureRole,
  text: string,
  amount: Amount,
  times: readonly NamedPeriod[],
  period: TimePeriod | null,
  clause: string,
): string | null {
  if (role === 'share')
    return (
      /占(?!比)([^，。；]{1,24}?)(?:的)?(?:比重|比例|份额|[达超为近约]|$)/.exec(clause)?.[1] ?? null
    );
  if (role === 'rank') {
    const place = /(?:全[国省市区县球]|世界)[^，。；第]{0,8}$/.exec(clause);
    return (place ?? /[\u4e00-\u9fff]{2,3}[省市][^，。；第]{0,8}$/.exec(clause))?.[0] ?? null;
  }
  if (role !== 'change' && role !== 'goal') return null;
  // 两年平均增长6%: against the mean of more years than one.
  if (/[两三四五]年平均/.test(clause)) return null;
  const sentence = text.slice(0, amount.start);
  const base = times.findLast(({ start, isBase }) => isBase && start < amount.start);
  if (base?.period && !/；/.test(text.slice(base.end, amount.start))) return base.period;
  if (period !== null && !isOverYears(period) && /同比[^；]*$/.test(sentence))
    return yearBefore(period);
  return null;
}

function basisOf(
  role: FigureRole,
  text: string,
  amounts: readonly Amount[],
  index: number,
): PriceBasis | null {
  const amount = amounts[index] as Amount;
  const from = amounts[index - 1]?.end ?? 0;
  const words = text.slice(from, amount.start);
  const isComparable = /(?:可比|不变)价|扣除价格因素|可比(?:口径|$)/.test(words);
  if (isComparable) return role === 'level' ? null : 'comparable';
  if (/(?:现行?|当年)价|名义/.test(words)) return 'current';
  return null;
}

/** 居民收入预计4.6万元，增长10%；…: behind its own name or another number the word holds up to the semicolon. */
const estimateOfOne =
  /(?:(?<=[^，,；;：:。]{2})(?:预计|预估|估计)(?:将|可|约|为|达到?)*(?=\d)|(?<=\d[^；;]{0,40})(?:预计|预估|估计)|(?<=\d(?![\d年月日])[^；;]{0,40}[；;][^，,；;]{2,20})(?:预计|预估|估计))[^；;]*[；;]/g;

function statusOf(sentence: string): ObservationStatus {
  const before = sentence.replace(estimateOfOne, '');
  if (/(?:预计|预测|预估|估计|估算)(?![^，]{0,4}目标)/.test(before)) return 'E';
  return /初步(?:核算|统计|测算|数据)|快报/.test(before) ? 'P' : 'A';
}

/** The area that a clause names; null where it is that of the text, undefined where it names none. */
function areaIn(clause: string, home: string): string | null | undefined {
  const found = /^[\s、其中：]*(?:在)?(?:[全我本](国|省|市|区|县)|(全球|世界))/.exec(clause);
  if (!found) return undefined;
  return found[1] === home || /[我本]/.test(found[0]) ? null : (found[2] ?? `全${found[1]}`);
}

function confidenceOf(
  amount: Amount,
  name: FigureName,
  period: TimePeriod | null,
  questions: readonly Question[],
): number {
  const doubts = [
    questions.length > 0 ? 0.4 : 0,
    { own: 0, shared: 0.05, carried: 0.05, heading: 0.35, none: 0.6 }[name.origin],
    amount.script === 'chinese' ? 0.1 : 0,
    amount.unit === '' && amount.form === 'amount' ? 0.15 : 0,
    period === null ? 0.2 : 0,
    name.name.length > 24 ? 0.1 : 0,
  ];
  const left = doubts.reduce((sum, doubt) => sum - doubt, 1);
  return Math.max(0, Math.round(left * 100) / 100);
}
