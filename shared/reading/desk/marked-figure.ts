import { readFigure } from '../../figures/read-figure.ts';
import type { TimePeriod } from '../../model/period.ts';
import { dateOf, titleBeside } from '../dated-events.ts';
import { englishDate, englishTitleBeside } from '../english-events.ts';
import type { FoundFigure, LinePlace, TextReading } from '../model.ts';
import { findPeriods } from '../periods.ts';
import type { DeskEvent } from './desk-context.ts';
import { areGoalInWords } from './goal-words.ts';
import { figureId } from './source-of-reading.ts';

/**
 * A figure at words that a person marked, as far as they say it: value, unit and qualifier where they
 * read as a figure, else nothing but the place. Its period is that of the figure before it, and what it
 * measures nobody knows yet. A few words without a number are a goal, of the time that their sentence
 * names, else their heading.
 *
 * @param place in the untrimmed line
 * @returns null where no text stands there, or a figure was found that holds some of it
 */
export function markedFigure(
  place: LinePlace,
  lines: readonly string[],
  { sections, figures }: Pick<TextReading, 'sections' | 'figures'>,
  placeOfLine: PlaceOfLine,
): FoundFigure | null {
  const rawText = (lines[place.line - 1] ?? '').slice(place.start, place.end);
  const at = placeOfLine(place.line);
  const isRead = figures.some((one) => overlaps(one, place));
  if (rawText.trim() === '' || at === null || isRead) return null;
  if (at.section > 0 && !sections.some(({ number }) => number === at.section)) return null;
  const reading = readFigure(rawText);
  const read = reading.kind === 'figure' ? reading : null;
  const before = figures.findLast(
    ({ line, start }) => line < place.line || (line === place.line && start < place.start),
  );
  const isGoal = areGoalInWords(rawText);
  return {
    ...place,
    ...at,
    rawText,
    ...{
      value: read?.value ?? null,
      valueLo: read?.valueLo ?? null,
      valueHi: read?.valueHi ?? null,
    },
    unitMult: read?.unitMult ?? 0,
    decimals: Math.min(6, /\.(\d+)/.exec(rawText)?.[1]?.length ?? 0),
    unit: read?.unit ?? '',
    qualifier: read?.qualifier ?? 'exact',
    qualifierWord: read?.qualifierWord ?? null,
    ...{ status: 'A', name: '' },
    role: isGoal ? 'goal' : read?.unit === '%' ? 'share' : 'level',
    period:
      (isGoal ? timeAround(place, lines, headingsBefore(at.section, sections)) : null) ??
      before?.period ??
      null,
    ...{ area: null, base: null, basis: null, questions: [], confidence: 0 },
  };
}

/** From a section's own heading back to the first. */
function headingsBefore(section: number, sections: TextReading['sections']): string[] {
  return sections
    .filter(({ number, part }) => number <= section && part === null)
    .flatMap(({ heading }) => heading ?? [])
    .toReversed();
}

/** The time that a sentence names up to the end of some words, else the nearest heading that names one. */
function timeAround(
  { line, end }: LinePlace,
  lines: readonly string[],
  headings: readonly string[],
): TimePeriod | null {
  const sentence =
    (lines[line - 1] ?? '')
      .slice(0, end)
      .split(/[。！？]/)
      .at(-1) ?? '';
  const nothing = { year: null, published: null, term: null };
  for (const text of [sentence, ...headings]) {
    const named = findPeriods(text, nothing).findLast(({ isBase }) => !isBase);
    if (named) return named.period;
  }
  return null;
}

/** Marked words that say a day or a month, as the date of an event; null where they say none. */
function markedEvent(
  place: LinePlace,
  lines: readonly string[],
  { events, figures }: Pick<TextReading, 'events' | 'figures'>,
  placeOfLine: PlaceOfLine,
): DeskEvent | null {
  const line = lines[place.line - 1] ?? '';
  const rawText = line.slice(place.start, place.end);
  const at = placeOfLine(place.line);
  const isRead = events.some((one) => overlaps(one, place));
  if (at === null || at.paraNo === 0 || isRead) return null;
  const before = figures.findLast((one) => one.period !== null && one.line <= place.line);
  const year = before?.period ? Number(before.period.slice(0, 4)) : null;
  const inEnglish = englishDate(rawText, year);
  if (inEnglish !== null) {
    const title = englishTitleBeside(line, place.start, place.end);
    return { ...place, ...at, rawText, date: inEnglish, title, isCertain: false, isMarked: true };
  }
  if (!/\d月/.test(rawText)) return null;
  const [time] = findPeriods(rawText, { year, published: null, term: null });
  const date = time ? dateOf(time, rawText) : null;
  const title = titleBeside(line, place.start, place.end);
  return { ...place, ...at, rawText, date, title, isCertain: false, isMarked: true };
}

function overlaps(one: LinePlace, { line, start, end }: LinePlace): boolean {
  return one.line === line && one.start < end && one.end > start;
}

type PlaceOfLine = (line: number) => { readonly section: number; readonly paraNo: number } | null;

/** A document's figures and events, read or marked, in the order of the text. */
export interface WithMarked {
  readonly reading: TextReading;
  readonly events: readonly DeskEvent[];
}

/** A reading with what a person marked among what was found: a figure, or an event where it is a date. */
export function withMarked(
  reading: TextReading,
  marked: readonly string[],
  lines: readonly string[],
  placeOfLine: PlaceOfLine,
): WithMarked {
  const found = reading.events.map((event) => ({ ...event, isMarked: false }));
  if (marked.length === 0) return { reading, events: found };
  const places = marked.map((id) => {
    const [line = 0, start = 0, end = 0] = id.split(/[:-]/).map(Number);
    return { line, start, end };
  });
  const dated = places.flatMap((place) => markedEvent(place, lines, reading, placeOfLine) ?? []);
  const isDated = (place: LinePlace) => dated.some((one) => figureId(one) === figureId(place));
  const added = places
    .filter((place) => !isDated(place))
    .flatMap((place) => markedFigure(place, lines, reading, placeOfLine) ?? []);
  const known = new Set(reading.figures.map(figureId));
  const figures = [...reading.figures, ...added.filter((one) => !known.has(figureId(one)))];
  return {
    reading: added.length === 0 ? reading : { ...reading, figures: figures.toSorted(inOrder) },
    events: [...found, ...dated].toSorted(inOrder),
  };
}

function inOrder(one: LinePlace, other: LinePlace): number {
  return one.line - other.line || one.start - other.start;
}
