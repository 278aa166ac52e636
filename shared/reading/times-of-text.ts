import { readPeriod } from '../figures/read-period.ts';
import type { TimePeriod } from '../model/period.ts';
import { isEnglish } from './english.ts';
import { findPeriods, type NamedPeriod, type PeriodContext, yearsOfPlan } from './periods.ts';

/** What a text, a section or a paragraph before says of the time that figures are of. */
export interface TimeFrame {
  readonly context: PeriodContext;
  /** What figures are of that name no time themselves. */
  readonly period: TimePeriod | null;
  /** The figures are targets: 2026年工作安排. */
  readonly isPlan: boolean;
}

const dated = /^[（(—\-\s]*((?:19|20)\d{2})年\d{1,2}月\d{1,2}日/;
/** 2026年工作安排, 今年的主要任务, “十五五”时期目标任务. */
const planning =
  /(?:工作)?(?:安排|打算|目标|任务|部署|计划|规划|展望|重点|举措|思路|要求)(?:和|、|与|$|[\u4e00-\u9fff]{0,8}$)/;
/** A heading that says of its own year that all below is still to be reached. */
const toBeReached = /(?:预期目标|工作安排|工作打算|工作部署)$/;
/** 2024年工作要点: a document that says from its title on what is to be done. */
const planTitle = /(?:计划|工作要点|工作安排|任务分解|目标任务|行动方案|规划纲要)[^，。]{0,8}$/;
const noPlanTitle = /执行情况|完成情况|实施情况|评估|总结|公报|报告/;
const looksBack =
  /名词解释|附件|附注|注释|回顾|成就|完成情况|总结|主要做了|运行情况|工作情况|发展情况|成效/;

/**
 * The year that a text is about: that of its title, the year before the day of a work report, else
 * the year that it names most often as its own.
 */
export function frameOfText(lines: readonly string[]): TimeFrame {
  const counted = censusDay(lines.slice(0, 30));
  if (counted) {
    const year = Number(counted.slice(0, 4));
    return { context: { year, published: null, term: null }, period: counted, isPlan: false };
  }
  const head = lines.slice(0, 8);
  const day = head.map((line) => dated.exec(line)?.[1]).find((year) => year !== undefined);
  const published = day === undefined ? yearOfWorkReport(lines) : Number(day);
  const nothing = { year: null, published, term: null };
  const title =
    head
      .slice(0, 3)
      .filter((line) => line.length <= 60 && !/。/.test(line) && !dated.test(line))
      .flatMap((line) => findPeriods(line, nothing))
      .find(({ period, isPoint }) => period !== null && !isPoint)?.period ?? undefined;
  const isPlan = head
    .slice(0, 1)
    .some((line) => line.length <= 60 && planTitle.test(line) && !noPlanTitle.test(line));
  const isWorkReport = head.some((line) => /政府工作报告|工作报告/.test(line));
  const counts = new Map<number, number>();
  for (const line of lines)
    for (const { period, isBase, isAhead } of findPeriods(line.slice(0, 600), nothing))
      if (
        period !== null &&
        !isBase &&
        !isAhead &&
        /^\d{4}(?:-|$)/.test(period) &&
        !/^\d{4}-\d{2}-\d{2}/.test(period)
      ) {
        const year = Number(period.slice(0, 4));
        if (published === null || year <= published) counts.set(year, (counts.get(year) ?? 0) + 1);
      }
  for (const line of lines.filter((one) => isEnglish(one)))
    for (const [written] of line.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d)/g)) {
      const year = Number(written);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  const past = [...counts].filter(
    ([year]) => !isWorkReport || published === null || year < published,
  );
  const frequent = past.sort(([one, many], [other, more]) => more - many || other - one)[0]?.[0];
  const year =
    title !== undefined && !isWorkReport
      ? lastYearOf(title)
      : published !== null && isWorkReport
        ? published - 1
        : (frequent ??
          (title === undefined ? null : lastYearOf(title)) ??
          (published === null ? null : published - 1));
  return {
    context: {
      year,
      published: published ?? (isWorkReport && year !== null ? year + 1 : null),
      term: null,
    },
    period:
      !isWorkReport && title !== undefined
        ? title
        : year === null
          ? null
          : (String(year) as TimePeriod),
    isPlan,
  };
}

/** 2020年11月1日零时: the moment that a census counts at, and all its figures are of; null where the text is none. */
function censusDay(lines: readonly string[]): TimePeriod | null {
  const ofCensus = /普查|清查|抽样调查/;
  const isCensus = lines.slice(0, 3).some((line) => ofCensus.test(line));
  for (const line of lines) {
    // 自2024年1月1日零时起施行 is a rule's.
    const words = /((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?:零时|0时)(?!起)/.exec(line)?.[1];
    if (words !== undefined && (isCensus || ofCensus.test(line))) return readPeriod(words);
  }
  return null;
}

/**
 * 2024年区政府工作报告: given early in that year, it looks back on the one before. Null where it says
 * that it looks back on that very year, or is called otherwise.
 */
function yearOfWorkReport(lines: readonly string[]): number | null {
  const title = lines.slice(0, 3).find((line) => line.length <= 60 && /政府工作报告/.test(line));
  const year = /((?:19|20)\d{2})年[^，。]{0,12}政府工作报告/.exec(title ?? '')?.[1];
  if (year === undefined) return null;
  const review = new RegExp(`${year}年[^，。；]{0,8}(?:回顾|总结|完成情况|执行情况)`);
  return lines.some((line) => line.length <= 60 && review.test(line)) ? null : Number(year);
}

/** What may stand before a time that holds for what follows. */
const opening = /^[\s—\-·●■]*(?:刚刚过去的|过去的|截至|自|在|回顾|进入|今年是|这)?$/;

function lastYearOf(period: TimePeriod): number {
  return Number((period.split('/').at(-1) ?? '').slice(0, 4));
}

/** The frame of a section, by its heading; that of the text where the heading says nothing. */
export function frameOfHeading(heading: string, text: TimeFrame, around: TimeFrame): TimeFrame {
  const [first] = findPeriods(heading, text.context).filter(({ isBase }) => !isBase);
  const isBack = looksBack.test(heading);
  if (!first?.period) {
    if (isBack) return { ...text, isPlan: false };
    return around;
  }
  const { year, published } = text.context;
  const lastYear = lastYearOf(first.period);
  const isTerm = first.period.includes('/');
  const isPlan =
    !isBack &&
    planning.test(heading) &&
    (year === null ||
      lastYear > year ||
      ((text.isPlan || toBeReached.test(heading)) && lastYear === year) ||
      (published !== null && lastYear >= published));
  return {
    context: {
      ...text.context,
      year: isPlan || !isTerm ? lastYear : (year ?? lastYear),
      term: isTerm ? first.period : text.context.term,
    },
    period: first.period,
    isPlan,
  };
}

/**
 * The frame that a sentence leaves to those after it: 2025年，全区…, 刚刚过去的2025年 and 五年来 hold
 * until another time is named, 截至6月末 for its own sentence alone.
 */
export function frameAfter(
  sentence: string,
  named: readonly NamedPeriod[],
  frame: TimeFrame,
): TimeFrame {
  const first = named.find(({ isBase }) => !isBase);
  if (!first?.period || first.isPoint || first.isAhead) return frame;
  const lead = sentence.slice(0, first.start);
  if (!opening.test(lead)) return frame;
  const years = first.period.split('/').map((point) => Number(point.slice(0, 4)));
  const isTerm = years.length === 2 && years[0] !== years[1];
  // 上半年，前三季度: what follows is of that part of the year; a month or a day is its own sentence’s.
  if (/^\d{4}-\d{2}(?!.*\/)/.test(first.period)) return frame;
  if (isPlanName(sentence, first)) return frame;
  const last = years.at(-1) ?? null;
  return {
    context: {
      ...frame.context,
      year: isTerm ? frame.context.year : last,
      term: isTerm ? first.period : frame.context.term,
    },
    period: first.period,
    isPlan:
      frame.isPlan && last !== null && frame.context.year !== null && last >= frame.context.year,
  };
}

/** “十四五”规划的收官之年 names the plan, and says of no figure when it was. */
function isPlanName(sentence: string, { start, end }: NamedPeriod): boolean {
  const words = sentence.slice(start, end);
  return (
    yearsOfPlan(/[一二三四五六七八九十]{1,2}(?=五)/.exec(words)?.[0] ?? '') !== null &&
    /规划/.test(sentence.slice(start, end + 2))
  );
}
