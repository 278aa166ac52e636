import { yearsOf } from '../../model/period.ts';
import type { GoalTerm } from '../../model/reading.ts';
import { findAmounts } from '../find-amounts.ts';
import type { FoundFigure, LinePlace } from '../model.ts';
import { parseNumeral } from '../numerals.ts';

/** A goal's words are shown on slides and in lists: what is longer is cut at its commas. */
const longestStatement = 40;
const ends = /[。；！？;]/;

/**
 * The words that set a goal: the part of the sentence between semicolons, or behind the colon of a list
 * of goals, without the time that the goal's term says; of a long one the clause that holds the figure.
 */
export function statementOf(
  line: string,
  { start, end }: Pick<LinePlace, 'start' | 'end'>,
): string {
  const before = line.slice(0, start);
  const from =
    Math.max(...['。', '；', '！', '？', ';'].map((mark) => before.lastIndexOf(mark))) + 1;
  const colon = before.lastIndexOf('：');
  const stop = line.slice(end).search(ends);
  const to = stop < 0 ? line.length : end + stop;
  const first =
    colon >= from && /目标|任务|指标/.test(before.slice(from, colon)) ? colon + 1 : from;
  const whole = trimmed(line.slice(first, to));
  if ([...whole].length <= longestStatement) return whole;
  return trimmed(clauseAround(line, { start, end }, first, to));
}

/** The clause of a figure, with the one before it while it says nothing but the figure. */
function clauseAround(
  line: string,
  { start, end }: Pick<LinePlace, 'start' | 'end'>,
  first: number,
  to: number,
): string {
  const stop = line.slice(end, to).search(/[，,]/);
  const last = stop < 0 ? to : end + stop;
  let from = start;
  do {
    const comma = Math.max(
      ...['，', ',', '：'].map((mark) =>
        line.slice(first, Math.max(first, from - 1)).lastIndexOf(mark),
      ),
    );
    from = comma < 0 ? first : first + comma + 1;
  } while (from > first && start - from < 2);
  return line.slice(from, last);
}

/** So many characters without a number are no figure that was missed: 若干 is one, 建成大学之城 is none. */
const fewestWords = 6;

/** Whether words that a person marked set a goal that has no number: 建成高品质的大学之城. */
export function areGoalInWords(words: string): boolean {
  const plain = words.trim();
  return [...plain].length >= fewestWords && findAmounts(plain, []).amounts.length === 0;
}

/** A goal's words as a person marked them, without what only leads to them. */
export function statementMarked(words: string): string {
  return trimmed(words).replace(/[。；！？;.]+$/, '');
}

const numbered = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d)\s*/;
const leading =
  /^(?:[\s—\-·●■，,、：:]|(?:到|至)?(?:19|20)\d{2}年(?:底|末)?[，,]|(?:其中|同时|今年|明年|新的一年)[，,：])+/;

function trimmed(words: string): string {
  return words
    .replace(numbered, '')
    .replace(leading, '')
    .replace(/[\s，,、：:—]+$/, '')
    .trim();
}

/** When a goal is to be reached, and whether the text itself says so. */
export interface TermFound {
  readonly term: GoalTerm | null;
  readonly isStated: boolean;
}

/**
 * The term of a goal: the period that its figure is of; the years up to one that it is to be reached by
 * (到2026年), from the one after what the document reports on; or so many years from an event
 * (项目投产后5年内), which has no dates.
 *
 * @param yearReported the year that the document reports on
 */
export function termOfGoal(
  { period, start }: Pick<FoundFigure, 'period' | 'start'>,
  line: string,
  yearReported: number | null,
): TermFound {
  const sentence =
    line
      .slice(0, start)
      .split(/[。！？]/)
      .at(-1) ?? '';
  const counted =
    /(?:([^，。；：、]{2,24}后)[，,]?)?(?:力争|争取|计划|将|再)?(?:用|在|未来|今后)?(\d{1,2}|[一二三四五六七八九十])年(?:左右)?(?:的?时间|之?内)[^。；]*$/.exec(
      sentence,
    );
  if (counted) {
    const years = parseNumeral(counted[2] ?? '')?.value ?? 1;
    const event = counted[1]?.trim();
    if (event) return { term: { start: 'P0Y', end: `P${years}Y`, from: event }, isStated: true };
    if (yearReported !== null) return calendar(yearReported + 1, yearReported + years, false);
  }
  if (period === null) return { term: null, isStated: false };
  const by = /(?:到|至)((?:19|20)\d{2})年(?:底|末)?[^。；]*$/.exec(sentence)?.[1];
  const [first, last] = yearsOf(period);
  if (by !== undefined && Number(by) === last) {
    const from = yearReported !== null && yearReported < last ? yearReported + 1 : last;
    return calendar(from, last, true);
  }
  return /^\d{4}\/\d{4}$/.test(period)
    ? calendar(first, last, true)
    : period.includes('/')
      ? { term: { start: String(first), end: String(last), from: null }, isStated: true }
      : { term: { start: period, end: period, from: null }, isStated: true };
}

function calendar(start: number, end: number, isStated: boolean): TermFound {
  return { term: { start: String(start), end: String(end), from: null }, isStated };
}

/** Words of a prospect: what may come is not what was set to be reached. */
const prospect = /(?:有望|预计|预测|将(?:达到|建成|增至|提高到))[^，。；]{0,24}$/;
const setToBe = /(?:力争|确保|目标|计划|争取|努力|任务)/;

/** Whether a sentence leaves open if a figure is a goal or what is expected. */
export function isProspect(line: string, start: number): boolean {
  const sentence =
    line
      .slice(0, start)
      .split(/[。；！？]/)
      .at(-1) ?? '';
  return prospect.test(sentence) && !setToBe.test(sentence);
}

/** 五年累计新增: the target is the sum over the term. */
export function isSumOverTerm(line: string, start: number): boolean {
  return /累计[^，。；]{0,24}$/.test(line.slice(0, start));
}
