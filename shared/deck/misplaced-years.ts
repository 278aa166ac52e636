import { areaOf, unlessMeant } from '../figures/areas.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Deck, Slide } from '../model/deck.ts';
import type { Figure, FigureKey } from '../model/figure.ts';
import type { SlideKey } from '../model/keys.ts';
import { type TimePeriod, yearsOf } from '../model/period.ts';
import { bodyOnSlide } from './layouts/tray.ts';
import { type DeckPeriods, withPeriods } from './period-words.ts';
import { figureMeant, indexFigures, isReference, splitReferences } from './references.ts';
import { textsOf } from './slide-texts.ts';
import { oneByOne, type Steps } from './steps.ts';
import { type TypedYear, typedYears } from './typed-figures.ts';

/** A year typed beside a figure of another year: 2023年底 beside a figure of 2024. */
export interface MisplacedYear {
  /** Null for the deck's own title and subtitle, whose years are held against its period. */
  readonly slide: SlideKey | null;
  readonly place: string;
  readonly year: number;
  readonly figure: FigureKey | null;
  readonly period: TimePeriod;
}

type FindFigure = (written: string) => Figure | undefined;

/**
 * The typed years of a deck that do not fit the figures beside them: a figure's nearest year in its
 * sentence, the words of its card, and, where a text names no figure, all of the slide.
 */
export function* misplacedYears(briefing: Briefing): Steps<MisplacedYear[]> {
  const { deck } = briefing;
  const names = briefing.digitNames.map(({ name }) => name);
  const find = finder(briefing);
  const events = eventYears(briefing);
  return [
    ...misplacedInDeck(briefing, names),
    ...(yield* oneByOne(deck.slides, (slide) => misplacedOn(slide, { find, names, events, deck }))),
  ];
}

interface Known {
  readonly deck: DeckPeriods & Pick<Deck, 'languages'>;
  readonly find: FindFigure;
  readonly names: readonly string[];
  /** The years of goals and milestones by their references. */
  readonly events: ReadonlyMap<string, readonly number[]>;
}

/** A deck may look ahead to other years, but says its own somewhere if it says any. */
function misplacedInDeck(
  { deck: { title, subtitle, period, languages } }: Briefing,
  names: readonly string[],
): MisplacedYear[] {
  return languages.flatMap((locale) => {
    const language = locale === 'en' ? 'en' : 'zh';
    const typed = Object.entries({ title, subtitle }).flatMap(([name, text]) =>
      typedYears(text[language] ?? '', names).map((one) => ({
        ...one,
        place: `${name}.${language}`,
      })),
    );
    const [first] = typed;
    if (!first || typed.some((one) => covers(period, one))) return [];
    return [{ slide: null, place: first.place, year: first.year, figure: null, period }];
  });
}

function misplacedOn(slide: Slide, known: Known): MisplacedYear[] {
  const body = bodyOnSlide(slide.body);
  const shown = figuresNamed([slide.title, slide.subtitle, body], known.find);
  const eventful = eventsNamed(body, known.events);
  const cards = cardsIn(body, ['body'], known.find);
  return textsOf(slide, known.deck.languages).flatMap(({ place, locale, text: stored }) => {
    // A period's words are held against the figures beside them like typed ones.
    const text = withPeriods(stored, known.deck, locale);
    const years = typedYears(text, known.names);
    if (years.length === 0) return [];
    const found = (figure: Figure, { year }: TypedYear): MisplacedYear => ({
      slide: slide.key,
      place,
      year,
      figure: figure.key,
      period: figure.timePeriod,
    });
    const inText = namedIn(text, known.find);
    const wrong = inText.flatMap(({ figure, at, end }) => {
      const typed = nearestYear(text, years, at, end);
      return typed && !covers(figure.timePeriod, typed) ? [found(figure, typed)] : [];
    });
    const card = cards.find(({ texts }) => texts.some((path) => place.startsWith(`${path}.`)));
    if (card && inText.length === 0) {
      const [typed] = years;
      return card.figures
        .filter(({ timePeriod }) => !years.some((one) => covers(timePeriod, one)))
        .flatMap((figure) => (typed ? [found(figure, typed)] : []));
    }
    if (card || inText.length > 0 || place.startsWith('notes')) return wrong;
    const fits = years.some(
      (typed) =>
        eventful.includes(typed.year) || shown.some(({ timePeriod }) => covers(timePeriod, typed)),
    );
    const [first] = shown;
    return fits || !first || !years[0] ? [] : [found(first, years[0])];
  });
}

/** The last year before a figure in its sentence, else the first one after it there. */
function nearestYear(
  text: string,
  years: readonly TypedYear[],
  at: number,
  end: number,
): TypedYear | undefined {
  const before = years.filter((typed) => typed.at < at).at(-1);
  if (before && isOneThought(text.slice(before.at, at))) return before;
  if (before && !hasSentenceEnd(text.slice(before.at, at))) return undefined;
  const after = years.find((typed) => typed.at >= end);
  return after && isOneThought(text.slice(end, after.at)) ? after : undefined;
}

/** Neither another sentence nor words for another year lie between. */
function isOneThought(between: string): boolean {
  return (
    !hasSentenceEnd(between) &&
    !/上年|去年|前年|同期|以来|目标|比|last year|the year before|previous|compared|since|target/i.test(
      between,
    )
  );
}

function hasSentenceEnd(text: string): boolean {
  return /[。！？!?；;]|\.\s/.test(text);
}

function namedIn(text: string, find: FindFigure) {
  let at = 0;
  return splitReferences(text).flatMap((run) => {
    const from = at;
    at += 'text' in run ? run.text.length : run.written.length;
    const figure = 'text' in run ? undefined : find(run.written);
    return figure ? [{ figure, at: from, end: at }] : [];
  });
}

interface CardWords {
  readonly figures: readonly Figure[];
  /** The places of the words beside them. */
  readonly texts: readonly string[];
}

/** The objects of a body that hold figures and words about them. */
function cardsIn(value: unknown, place: readonly string[], find: FindFigure): CardWords[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const figures = fields
    .filter(([name]) => ['figure', 'part', 'whole'].includes(name))
    .flatMap(([, inner]) => (typeof inner === 'string' ? (find(inner) ?? []) : []));
  const texts = ['label', 'note', 'detail'].map((name) => [...place, name].join('.'));
  return [
    ...(figures.length > 0 ? [{ figures, texts }] : []),
    ...fields.flatMap(([name, inner]) => cardsIn(inner, [...place, name], find)),
  ];
}

function figuresNamed(value: unknown, find: FindFigure): Figure[] {
  return stringsIn(value).flatMap((text) => namedIn(text, find).map(({ figure }) => figure));
}

function eventsNamed(value: unknown, events: ReadonlyMap<string, readonly number[]>): number[] {
  return stringsIn(value).flatMap((text) => events.get(text) ?? []);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function eventYears({ goals, milestones }: Briefing): ReadonlyMap<string, readonly number[]> {
  const span = (...points: string[]) =>
    points.filter((point) => !point.startsWith('P')).flatMap((point) => yearsOf(point));
  return new Map([
    ...goals.map(
      ({ key, periodStart, periodEnd }) =>
        [`{{goal:${key}}}`, span(periodStart, periodEnd)] as const,
    ),
    ...milestones.map(({ key, date }) => [`{{milestone:${key}}}`, span(date)] as const),
  ]);
}

/** An observation by a reference as it is written; a goal's target is of no year. */
function finder({ figures, areas, deck }: Briefing): FindFigure {
  const index = indexFigures(figures);
  const meant = areaOf(deck, areas);
  return (written) => {
    if (!isReference(written)) return undefined;
    const [run] = splitReferences(written);
    const reference = run && 'reference' in run ? run.reference : null;
    if (reference?.kind !== 'figure') return undefined;
    const figure = figureMeant(index, reference, unlessMeant(reference.area, meant), deck);
    return figure?.origin === 'observation' ? figure : undefined;
  };
}

function covers(period: TimePeriod, { year }: TypedYear): boolean {
  const [first, last] = yearsOf(period);
  return year >= first && year <= last;
}
