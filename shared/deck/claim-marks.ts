import { areaName, areaOf, namesArea } from '../figures/areas.ts';
import { formatPeriod, monthName } from '../figures/format-period.ts';
import { disagreeingOf } from '../figures/quotation.ts';
import { formOf } from '../figures/series.ts';
import type { Area } from '../model/area.ts';
import type { Deck } from '../model/deck.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import { isWithin, type TimePeriod, yearsOf } from '../model/period.ts';
import { foldRadicals } from '../model/radicals.ts';
import { type BoundFigure, isBoundFigure, plainText, type RichText } from './bound-slide.ts';
import type { MixedPeriods } from './slide-findings.ts';

/** What marking found out; the slide collects it. */
export interface ClaimFindings {
  mixed(found: MixedPeriods): void;
  /** Words that the slide must print for a claim to be true: （2024年）. */
  marked(words: string): void;
  /** A quotation that does not state its figure. */
  disagreed(quotation: string): void;
}

export type ClaimMarks = ReturnType<typeof createClaimMarks>;

/** Charts whose labels may be areas' names, as they have room to say what is measured. */
const rankings: ReadonlySet<unknown> = new Set(['ranked-bars', 'lollipop']);

/** Beside a figure that its quotation does not state; the footer says what the source prints. */
const star = '*';

type BoundObject = Readonly<Record<string, unknown>>;

/** What the words around a figure leave open. */
interface Unsaid {
  readonly period: boolean;
  readonly area: boolean;
}

/**
 * Marks what a slide would claim wrongly. Figures say which period they are of, wherever a reader
 * would take them for the deck's: in labels, and in sentences that mix years; what the words beside
 * a figure say already is not said twice, and in a chart or share that mixes years all say theirs.
 * A figure of another area than the briefing's says which. A figure that is not what its source
 * prints has a star.
 *
 * @param deck what it reports on
 * @param areas all that the store knows by name
 */
export function createClaimMarks(
  deck: Pick<Deck, 'period' | 'area'>,
  areas: readonly Area[],
  locale: Locale,
) {
  const reporting = deck.period;
  const inBrackets = (words: readonly string[]) =>
    locale === 'en' ? ` (${words.join(', ')})` : `（${words.join('，')}）`;
  const statesArea = (words: string, { figure: { area } }: BoundFigure) => {
    return area === null || namesArea(words, area, areas);
  };
  const isOther = ({ figure }: BoundFigure) =>
    figure.origin === 'observation' && figure.timePeriod !== reporting;
  /** What a sentence would claim of the deck's own time: a part of its year it may leave unsaid. */
  const isElsewhen = ({ figure }: BoundFigure) =>
    figure.origin === 'observation' &&
    !(isSameYears(figure.timePeriod, reporting) && isWithin(figure.timePeriod, reporting));

  /** Those of the figures whose period a reader could not know, from their own labels either. */
  function unsaid(figures: readonly BoundFigure[], words: string): ReadonlySet<BoundFigure> {
    const asked = mixes(figures)
      ? figures.filter(({ figure }) => figure.origin === 'observation')
      : figures.filter(isOther);
    return new Set(
      asked.filter(
        ({ figure, label }) => !statesPeriod(`${words} ${label}`, figure.timePeriod, reporting),
      ),
    );
  }

  /** All that is to be said of a figure beside it; empty for most. */
  function markOf(bound: BoundFigure, unsaid: Unsaid, found: ClaimFindings): string {
    const quotations = disagreeingOf(bound.figure);
    for (const { rawText } of quotations) found.disagreed(foldRadicals(rawText));
    const { area, timePeriod } = bound.figure;
    const words = [
      ...(unsaid.area && area !== null ? [inLocale(area.name, locale)] : []),
      ...(unsaid.period ? [formatPeriod(timePeriod, locale)] : []),
    ];
    const mark = words.length > 0 ? inBrackets(words) : '';
    if (mark !== '') found.marked(mark.trim());
    return `${quotations.length > 0 ? star : ''}${mark}`;
  }

  /** Of one indicator in several areas: what tells them apart is where they are of. */
  function placeOf({ figure: { area } }: BoundFigure): string {
    if (area !== null) return inLocale(area.name, locale);
    const own = areaOf(deck, areas);
    return own === null ? '' : areaName(areas, own, locale);
  }

  /** What a sentence says behind each of its runs; empty behind words, and behind most figures. */
  function sentenceMarks(text: RichText, place: string, found: ClaimFindings): readonly string[] {
    const figures = figuresAmong(text);
    if (mixes(figures)) found.mixed({ place, periods: periodsOf(figures) });
    const words = ownWords(text);
    return text.map((run) => {
      if (typeof run === 'string') return '';
      const period = isElsewhen(run) && !statesPeriod(words, run.figure.timePeriod, reporting);
      return markOf(run, { period, area: !statesArea(words, run) }, found);
    });
  }

  return {
    /** A sentence, with the periods of those figures that are of other times than the deck's. */
    sentence(text: RichText, place: string, found: ClaimFindings): RichText {
      const marks = sentenceMarks(text, place, found);
      return text.flatMap((run, index) => (marks[index] ? [run, marks[index]] : [run]));
    },

    sentenceMarks,

    /** Figures that are drawn as one chart although each is a card of its own: the steps of a ladder. */
    together(figures: readonly BoundFigure[], place: string, found: ClaimFindings): void {
      if (mixes(figures)) found.mixed({ place, periods: periodsOf(figures) });
    },

    /**
     * An object of a slide's body that holds figures: a card, a share, a chart, the rows of a table.
     * The marks stand in the labels, where every drawing and every table prints them.
     *
     * @param holders the names under which it holds figures itself, alone or in a list
     */
    labels(
      bound: BoundObject,
      holders: readonly string[],
      place: string,
      found: ClaimFindings,
    ): BoundObject {
      const figures = holders.flatMap((name) => figuresAmong([bound[name]].flat()));
      if (figures.length === 0) return bound;
      if (mixes(figures)) found.mixed({ place, periods: periodsOf(figures) });
      const words = ['label', 'note', 'detail'].map((name) => wordsOf(bound[name])).join(' ');
      const asked = unsaid(figures, words);
      const isByArea = rankings.has(bound['type']) && comparesAreas(figures);
      const marks = new Map(
        figures
          .map((figure) => {
            const unsaid = {
              period: asked.has(figure),
              area: !isByArea && !statesArea(`${words} ${figure.label}`, figure),
            };
            return [figure, markOf(figure, unsaid, found)] as const;
          })
          .filter(([, mark]) => mark !== ''),
      );
      if (marks.size === 0 && !isByArea) return bound;
      const own = [bound['figure'], bound['part']].find(isBoundFigure);
      const ownMark = own && marks.get(own);
      // Labels that are areas' names leave open what is ranked.
      const measure = isByArea ? { measure: figures[0]?.label } : {};
      // A card without a label prints its figure's short name: with a mark it has one.
      const label = ownMark && !bound['label'] ? { label: [own.label] } : {};
      return Object.fromEntries(
        Object.entries<unknown>({ ...bound, ...label, ...measure }).map(([name, value]) => {
          if (name === 'label' && ownMark) return [name, [...(value as RichText), ownMark]];
          if (!holders.includes(name) || value === own) return [name, value];
          return [name, Array.isArray(value) ? value.map(labelled) : labelled(value)];
        }),
      );

      function labelled(value: unknown): unknown {
        if (!isBoundFigure(value)) return value;
        const label = isByArea ? placeOf(value) : value.label;
        return { ...value, label: `${label}${marks.get(value) ?? ''}` };
      }
    },
  };
}

/**
 * Whether words say which period a figure is of, beyond the deck's own: its years where they are
 * others; else its half-year, quarter or month. 2023年6月签约 says 2023-06 in a deck on 2023.
 */
export function statesPeriod(words: string, period: TimePeriod, reporting: TimePeriod): boolean {
  const says = (year: number) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(words);
  if (!isSameYears(period, reporting) || !isWithin(period, reporting))
    return yearsOf(period).every(says);
  return partWords(period).some((part) => words.toLowerCase().includes(part));
}

/** How people name the part of a year that a period is, in both languages, in lower case. */
function partWords(period: TimePeriod): string[] {
  const part = period.slice(5);
  switch (formOf(period)) {
    case 'half': {
      const isFirst = part === 'H1';
      return [
        isFirst ? '上半年' : '下半年',
        part.toLowerCase(),
        isFirst ? 'first half' : 'second half',
      ];
    }
    case 'quarter': {
      const number = Number(part.slice(1)) - 1;
      const ordinal = ['first', 'second', 'third', 'fourth'][number];
      return [
        `${'一二三四'[number]}季度`,
        `${number + 1}季度`,
        part.toLowerCase(),
        `${ordinal} quarter`,
      ];
    }
    case 'month':
    case 'day': {
      const month = Number(part.slice(0, 2));
      return [`${month}月`, monthName(month).toLowerCase()];
    }
    default:
      return [period];
  }
}

/** One indicator of several areas side by side, as in a ranking of districts. */
function comparesAreas(figures: readonly BoundFigure[]): boolean {
  const keys = new Set(figures.map(({ figure }) => figure.key));
  const places = new Set(figures.map(({ figure }) => figure.area?.key));
  return keys.size === 1 && places.size > 1 && places.size === figures.length;
}

function mixes(figures: readonly BoundFigure[]): boolean {
  const observed = figures.filter(({ figure }) => figure.origin === 'observation');
  return new Set(observed.map(({ figure }) => yearsOf(figure.timePeriod).join())).size > 1;
}

function isSameYears(one: TimePeriod, other: TimePeriod): boolean {
  return yearsOf(one).join() === yearsOf(other).join();
}

function periodsOf(figures: readonly BoundFigure[]): TimePeriod[] {
  const observed = figures.filter(({ figure }) => figure.origin === 'observation');
  return [...new Set(observed.map(({ figure }) => figure.timePeriod))];
}

function figuresAmong(values: readonly unknown[]): BoundFigure[] {
  return values.filter(isBoundFigure);
}

function ownWords(text: RichText): string {
  return text.map((run) => (typeof run === 'string' ? run : ' ')).join('');
}

function wordsOf(text: unknown): string {
  return Array.isArray(text) ? plainText(text as RichText) : '';
}

/**
 * The footnote that a star stands for: what the sources print instead. Long quotations are counted,
 * as it is one line.
 *
 * @param quotations at least one
 */
export function disagreementNote(quotations: readonly string[], locale: Locale): string {
  const each = [...new Set(quotations)];
  const isShort = each.join('').length <= 36;
  if (locale === 'en') {
    const quoted = isShort ? `: ${each.map((one) => `“${one}”`).join(', ')}` : '';
    return `${star} not as its source prints it${quoted}`;
  }
  const quoted = isShort ? each.map((one) => `“${one}”`).join('') : '';
  return `${star}与所引原文${quoted}不一致`;
}
