import type { Briefing } from '../model/briefing.ts';
import type { SlideKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import { type TimePeriod, yearsOf } from '../model/period.ts';
import type { ReportingPeriod } from '../model/reporting-period.ts';
import { bindDeck } from './bind-slide.ts';
import type { BindResult } from './bound-slide.ts';
import { splitReferences } from './references.ts';
import { shownNumbers } from './shown-numbers.ts';
import { textsOf } from './slide-texts.ts';
import { resultsOtherwise, type SlidesOtherwise } from './slides-otherwise.ts';
import { finish, oneByOne, type Steps } from './steps.ts';
import { typedYears } from './typed-figures.ts';

/** A year of the reporting period that stands typed, and so stays when the period changes. */
export interface TypedPeriod {
  /** Number among the shown slides; null for the deck's own words and those of a hidden slide. */
  readonly number: number | null;
  /** Null for the deck's own words. */
  readonly slide: SlideKey | null;
  readonly place: string;
  /** The words about it. */
  readonly text: string;
}

/** What changing a deck's period does to it. */
export interface PeriodChange extends SlidesOtherwise {
  /** Keys of the figures that the breaking ones lack. */
  readonly lacking: readonly string[];
  readonly typed: readonly TypedPeriod[];
}

/** A figure that slides show now and that the other period has none of. */
export interface LackingFigure {
  readonly key: string;
  /** As the reference writes it; null where it writes none. */
  readonly area: string | null;
  readonly name: Localized;
  /** Where it is shown; a hidden slide has no number. */
  readonly slides: readonly { readonly key: SlideKey; readonly number: number | null }[];
}

/** What is left to do by hand once a briefing is rolled forward. */
export interface RollForwardReport {
  readonly lacking: readonly LackingFigure[];
  /** Words that go on saying the year that was. */
  readonly typed: readonly TypedPeriod[];
}

/** A briefing as it is once its deck reports on another period. */
export function withPeriod(briefing: Briefing, to: ReportingPeriod): Briefing {
  return { ...briefing, deck: { ...briefing.deck, ...to } };
}

/** What a deck would say otherwise, and what it would go on saying, were its period another. */
export function changeOfPeriod(briefing: Briefing, to: ReportingPeriod): PeriodChange {
  const now = bindDeck(briefing, 'zh-CN');
  const then = bindDeck(withPeriod(briefing, to), 'zh-CN');
  const { changing, breaking } = resultsOtherwise(now, then);
  const lacking = breaking.flatMap((number) => keysLackingAt(then, number - 1));
  return {
    ...{ changing, breaking },
    lacking: [...new Set(lacking)],
    typed: to.period === briefing.deck.period ? [] : typedPeriods(briefing),
  };
}

/** What a briefing lacks, hidden slides included, and goes on saying once it is rolled forward. */
export function rollForwardReport(briefing: Briefing, period: TimePeriod): RollForwardReport {
  const { comparison } = briefing.deck;
  const now = lackingBySlide(briefing);
  const then = lackingBySlide(withPeriod(briefing, { period, comparison }));
  const added = then.map((written, index) => written.filter((one) => !now[index]?.includes(one)));
  // Its title is given anew.
  const typed = typedPeriods(briefing).filter(
    ({ slide, place }) => slide !== null || !place.startsWith('title.'),
  );
  const isOther = period !== briefing.deck.period;
  return { lacking: lackingFigures(briefing, added), typed: isOther ? typed : [] };
}

/**
 * What is left to do by hand in a briefing that was rolled forward.
 *
 * @param was the period that it was rolled forward from
 */
export function leftAfterRollForward(briefing: Briefing, was: TimePeriod): RollForwardReport {
  return {
    lacking: lackingFigures(briefing, lackingBySlide(briefing)),
    typed: typedPeriods(briefing, was),
  };
}

/** The references that name nothing, slide by slide, hidden ones too. */
function lackingBySlide(briefing: Briefing): string[][] {
  // Hidden slides are carried over with the others, and are bound only as if they were shown.
  const slides = briefing.deck.slides.map((slide) => ({ ...slide, hidden: false }));
  const shown = { ...briefing, deck: { ...briefing.deck, slides } };
  const bound = shown.deck.languages.map((language) => bindDeck(shown, language));
  return slides.map((_, index) => [
    ...new Set(bound.flatMap((results) => keysLackingAt(results, index))),
  ]);
}

function lackingFigures(briefing: Briefing, bySlide: readonly string[][]): LackingFigure[] {
  const { slides } = briefing.deck;
  const numbers = shownNumbers(slides);
  const lacking = new Map<string, LackingFigure>();
  for (const [index, slide] of slides.entries()) {
    for (const written of bySlide[index] ?? []) {
      const shownOn = { key: slide.key, number: numbers[index] ?? null };
      const figure = lacking.get(written) ?? figureWritten(written, briefing);
      if (figure) lacking.set(written, { ...figure, slides: [...figure.slides, shownOn] });
    }
  }
  return [...lacking.values()];
}

function keysLackingAt(results: readonly BindResult[], index: number): string[] {
  const result = results[index];
  return result ? keysLacking(result) : [];
}

function figureWritten(written: string, { figures }: Briefing): LackingFigure | null {
  const [run] = splitReferences(written);
  const reference = run && 'reference' in run ? run.reference : null;
  if (reference?.kind !== 'figure') return null;
  const { key, area } = reference;
  const found = figures.find((figure) => String(figure.key) === key);
  return { key, area, name: found?.shortName ?? { zh: key, en: key }, slides: [] };
}

/**
 * The years of a period that stand typed in a deck's words, notes among them.
 *
 * @param period the deck's own where none is given
 */
export function typedPeriods(briefing: Briefing, period = briefing.deck.period): TypedPeriod[] {
  return finish(typedPeriodsInSteps(briefing, period));
}

/** As `typedPeriods`, slide by slide. */
export function* typedPeriodsInSteps(
  { deck, digitNames }: Briefing,
  period: TimePeriod = deck.period,
): Steps<TypedPeriod[]> {
  const names = digitNames.map(({ name }) => name);
  const [first, last] = yearsOf(period);
  const yearIn = (text: string) =>
    typedYears(text, names).find(({ year }) => year >= first && year <= last);
  const numbers = shownNumbers(deck.slides);
  const { title, subtitle } = deck;
  const own = Object.entries({ title, subtitle }).flatMap(([name, { zh, en }]) => [
    { number: null, slide: null, place: `${name}.zh`, text: zh },
    ...(en !== null && deck.languages.includes('en')
      ? [{ number: null, slide: null, place: `${name}.en`, text: en }]
      : []),
  ]);
  const typedIn = ({ text, ...where }: TypedPeriod): TypedPeriod[] => {
    const found = yearIn(text);
    return found ? [{ ...where, text: excerptAt(text, found.at) }] : [];
  };
  const onSlides = yield* oneByOne([...deck.slides.entries()], ([index, slide]) =>
    textsOf(slide, deck.languages).flatMap(({ place, text }) =>
      typedIn({ number: numbers[index] ?? null, slide: slide.key, place, text }),
    ),
  );
  return [...own.flatMap(typedIn), ...onSlides];
}

function keysLacking(result: BindResult): string[] {
  if (result.ok) return [];
  return result.problems
    .filter(({ code }) => code === 'reference-unresolved')
    .map(({ detail }) => detail);
}

/** A few characters on either side, whole words where words are apart, references left out. */
function excerptAt(text: string, at: number): string {
  const [first, end] = [wordEdge(text, at - 12, -1), wordEdge(text, at + 16, 1)];
  let from = 0;
  const near = splitReferences(text).map((run) => {
    const [start, written] = [from, 'text' in run ? run.text : run.written];
    from += written.length;
    if ('text' in run) return written.slice(Math.max(0, first - start), Math.max(0, end - start));
    return start < end && from > first ? '…' : '';
  });
  const [before, after] = [first > 0 ? '…' : '', end < text.length ? '…' : ''];
  return `${before}${near.join('').trim()}${after}`.replace(/…+/g, '…');
}

/** The nearest place, at or beyond this one, that cuts no word of letters and digits in two. */
function wordEdge(text: string, at: number, step: -1 | 1): number {
  let edge = Math.max(0, Math.min(at, text.length));
  const cutsWord = () => /^[\p{Script=Latin}\d]{2}$/u.test(text.slice(edge - 1, edge + 1));
  while (edge > 0 && edge < text.length && cutsWord()) edge += step;
  return edge;
}
