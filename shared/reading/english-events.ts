import { isDate, type MilestoneDate } from '../model/period.ts';
import type { DatedEvent } from './dated-events.ts';

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
/** As written out or cut short; May only with its capital, as the verb has none. */
const monthForm =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![A-Za-z])';
const dayForm = '\\d{1,2}(?:st|nd|rd|th)?';
const yearForm = '(?:19|20)\\d{2}(?!\\d)';
/** 18 May 2023, May 18, 2023, May 2023, the end of May: what follows the year may be missing. */
const dateForm = `(?:(?<dayFirst>${dayForm})\\s(?:of\\s)?)?(?<month>${monthForm})(?:\\s(?<dayLast>${dayForm})(?!\\d))?(?:,?\\s(?:of\\s)?(?<year>${yearForm}))?`;
/** The words that make a date that of what happened: since, by, until and as of make it a bound. */
const dated = new RegExp(
  `\\b(?<lead>(?:[Ii]n|[Oo]n|[Aa]t)\\s(?:the\\s(?:end|beginning|middle|morning|evening)\\sof\\s|(?:early|late|mid)[\\s-])?)(?<date>${dateForm})`,
  'g',
);
const bare = new RegExp(`^(?:${dateForm})$`);

/** Words of what happens once, on a day. */
const happens =
  /\b(?:opens?|opened|inaugurated|unveiled|founded|established|set up|launched|completed|commissioned|topped out|broke ground|breaks ground|began|begun|started|signed|handed over|delivered|listed|settled|moved in|put into (?:use|operation|service|production)|(?:came|went|come|go|entered?) into (?:use|operation|service|production|force|effect)|entered service|took effect|connected to the grid|issued|released|published|adopted|approved|passed|held|hosted|selected|named|awarded|recognized|recognised)\b/i;
/** Of these the sentence often tells of something else, and names the event beside it. */
const rarely =
  /^(?:began|begun|started|completed|established|listed|adopted|approved|passed|held|hosted|selected|named|released|recogni[sz]ed|set up)$/i;
const ahead =
  /\b(?:will|shall|would|should|may|might|can|could|plans?|planned|scheduled|expected|expects|aims?|aiming|hopes?|hoped|due|about to|not|yet|strives?|efforts|pushing|prepar(?:es|ed|ing)|(?:un)?likely)\b/i;
const counted =
  /\b(?:year[- ]on[- ]year|month[- ]on[- ]month|percent|per cent|accumulated|cumulative|in total|on average|grew|rose|fell|increased|decreased|accounted)\b|%/i;
const most = { title: 160, words: 400 } as const;

/**
 * The events of an English sentence that it gives a day or a month of, as `datedEvents` finds them in a
 * Chinese one: In May 2023, the hall opened; The hall opened on 18 May 2023.
 *
 * @param year what a month without a year is of; null where the text gives none
 * @param isPlan the section says what is still to be done
 */
export function englishEvents(
  sentence: string,
  year: number | null,
  isPlan: boolean,
): DatedEvent[] {
  const found = [...sentence.matchAll(dated)];
  return found.flatMap((match, index): DatedEvent[] => {
    const { lead = '', date: words = '' } = match.groups ?? {};
    const start = match.index + lead.length;
    const end = start + words.length;
    const date = toDate(match.groups, year);
    const before = sentence.slice(0, match.index);
    const isSpan = /^\s?[-–—]|^\s(?:to|through|and|until)\s(?:\d|[A-Z])/.test(sentence.slice(end));
    if (date === null || isSpan || /\b(?:than|with|from|over|against|to)\s$/i.test(before))
      return [];
    const next = found[index + 1]?.index ?? sentence.length;
    const since = (found[index - 1]?.index ?? -1) + (found[index - 1]?.[0].length ?? 1);
    const said = eventWords(
      sentence.slice(Math.max(since, match.index - most.words), match.index),
      sentence.slice(end, Math.min(next, end + most.words)),
    );
    if (said === null) return [];
    const { title, verb } = said;
    const isCertain = !isPlan && !rarely.test(verb) && !ahead.test(title) && !counted.test(title);
    return [{ start, end, date, title, isCertain }];
  });
}

/** The day or month that words say which a person marked as a date; null where they say none. */
export function englishDate(words: string, year: number | null): MilestoneDate | null {
  return toDate(bare.exec(words.trim())?.groups, year);
}

/** What the clause of a date says, for one that a person marked; empty where it says nothing. */
export function englishTitleBeside(line: string, start: number, end: number): string {
  const own = clauseBefore(
    line
      .slice(Math.max(0, start - most.words), start)
      .replace(/\b(?:in|on|at)\s(?:the\s\w+\sof\s)?$/i, ''),
  );
  const behind = line.slice(end, end + most.words).split(/[;:,.!?](?:\s|$)/);
  const clause = own === '' ? (behind.find((part) => part.trim() !== '') ?? '') : own;
  return capitalized(clause.replace(/[\s,]+$/, '').trim());
}

function toDate(
  groups: Readonly<Record<string, string | undefined>> | undefined,
  year: number | null,
): MilestoneDate | null {
  const { month = '', dayFirst, dayLast, year: written } = groups ?? {};
  const of = written === undefined ? year : Number(written);
  const number = monthNames.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
  if (month === '' || of === null || number === 0) return null;
  const day = Number.parseInt(dayFirst ?? dayLast ?? '0', 10);
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${of}-${two(number)}${day === 0 ? '' : `-${two(day)}`}`;
  return day <= 31 && isDate(date) ? (date as MilestoneDate) : null;
}

interface EventWords {
  readonly title: string;
  readonly verb: string;
}

/** What happened: in the clause behind a date that begins one, else in the clause that the date ends. */
function eventWords(lead: string, behind: string): EventWords | null {
  const own = clauseBefore(lead);
  const isFirst = own === '';
  if (!isFirst) {
    const said = happens.exec(own);
    if (said) return titled(own, said[0]);
  }
  const clause = clauseBehind(behind);
  const said = happens.exec(clause);
  if (!said) return null;
  return titled(isFirst ? clause : `${own} ${clause}`, said[0]);
}

/** What is said before a date since the last clause ended; empty where the date begins one. */
function clauseBefore(lead: string): string {
  const clauses = lead.split(/[;:]\s|,\s(?:and|while|with|but|where|which)\s|[.!?]\s/);
  return (clauses.at(-1) ?? '').replace(/^[\s,]*(?:and|while|but|also)\s/i, '').trim();
}

/** What is said behind a date, to the first comma behind what happened. */
function clauseBehind(behind: string): string {
  const words = (behind.split(/[;:]\s|[.!?](?:\s|$)/)[0] ?? '').replace(/^[\s,]+/, '');
  const verb = happens.exec(words);
  if (!verb) return '';
  const stop = words.slice(verb.index).search(/,|\s(?:in|on|by|since)$/);
  return (stop < 0 ? words : words.slice(0, verb.index + stop)).trim();
}

function titled(words: string, verb: string): EventWords | null {
  const title = words.replace(/[\s,.;:]+$/, '').trim();
  if (title.length < verb.length + 3 || title.length > most.title) return null;
  return { title: capitalized(title), verb };
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
