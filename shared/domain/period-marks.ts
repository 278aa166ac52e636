import type { Locale } from '../model/localized.ts';
import { isWithin, type TimePeriod, yearsOf } from '../model/period.ts';
import { type BoundFigure, isBoundFigure, plainText, type RichText } from './bound-slide.ts';
import { formatPeriod, monthName } from './format-period.ts';
import { formOf } from './series.ts';

/** A chart, share or sentence of a slide that holds figures of several years. */
export interface MixedPeriods {
  /** Where in the slide: `title`, `body.chart`. */
  readonly place: string;
  /** As the store writes them, each once. */
  readonly periods: readonly TimePeriod[];
}

/** What marking found out; the slide collects it. */
export interface PeriodFindings {
  mixed(found: MixedPeriods): void;
  /** Words that the slide must print for a claim to be true: 2024年. */
  marked(words: string): void;
}

export type PeriodMarks = ReturnType<typeof createPeriodMarks>;

type BoundObject = Readonly<Record<string, unknown>>;

/**
 * Says of figures which period they are of, wherever a reader would take them for the deck's: in
 * labels, and in sentences that mix years. What the words beside a figure say already is not said
 * twice. Figures of a chart or share that mixes years all say theirs.
 *
 * @param reporting the deck's period
 */
export function createPeriodMarks(reporting: TimePeriod, locale: Locale) {
  const mark = ({ figure }: BoundFigure) => {
    const words = formatPeriod(figure.timePeriod, locale);
    return locale === 'en' ? ` (${words})` : `（${words}）`;
  };
  const isOther = ({ figure }: BoundFigure) =>
    figure.origin === 'observation' && figure.timePeriod !== reporting;
  /** What a sentence would claim of the deck's own time: a part of its year it may leave unsaid. */
  const isElsewhen = ({ figure }: BoundFigure) =>
    figure.origin === 'observation' &&
    !(isSameYears(figure.timePeriod, reporting) && isWithin(figure.timePeriod, reporting));

  /** Those of the figures whose period a reader could not know. */
  function unsaid(figures: readonly BoundFigure[], words: string): ReadonlySet<BoundFigure> {
    const asked = mixes(figures)
      ? figures.filter(({ figure }) => figure.origin === 'observation')
      : figures.filter(isOther);
    return new Set(
      asked.filter(({ figure }) => !statesPeriod(words, figure.timePeriod, reporting)),
    );
  }

  return {
    /** A sentence, with the periods of those figures that are of other times than the deck's. */
    sentence(text: RichText, place: string, found: PeriodFindings): RichText {
      const figures = figuresAmong(text);
      if (mixes(figures)) found.mixed({ place, periods: periodsOf(figures) });
      const words = ownWords(text);
      return text.flatMap((run) => {
        if (typeof run === 'string' || !isElsewhen(run)) return [run];
        if (statesPeriod(words, run.figure.timePeriod, reporting)) return [run];
        found.marked(mark(run).trim());
        return [run, mark(run)];
      });
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
      found: PeriodFindings,
    ): BoundObject {
      const figures = holders.flatMap((name) => figuresAmong([bound[name]].flat()));
      if (figures.length === 0) return bound;
      if (mixes(figures)) found.mixed({ place, periods: periodsOf(figures) });
      const words = ['label', 'note', 'detail'].map((name) => wordsOf(bound[name])).join(' ');
      const asked = unsaid(figures, words);
      if (asked.size === 0) return bound;
      for (const figure of asked) found.marked(mark(figure).trim());
      const own = bound['figure'] ?? bound['part'];
      return Object.fromEntries(
        [...Object.entries(bound), ...missingLabel(bound, own, asked)].map(([name, value]) => {
          if (name === 'label' && isBoundFigure(own) && asked.has(own))
            return [name, [...(value as RichText), mark(own)]];
          if (!holders.includes(name) || value === own) return [name, value];
          return [name, Array.isArray(value) ? value.map(labelled) : labelled(value)];
        }),
      );

      function labelled(value: unknown): unknown {
        if (!isBoundFigure(value) || !asked.has(value)) return value;
        return { ...value, label: `${value.label}${mark(value)}` };
      }
    },
  };
}

/** A card without a label prints its figure's short name: with a mark it has one. */
function missingLabel(
  bound: BoundObject,
  own: unknown,
  asked: ReadonlySet<BoundFigure>,
): [string, RichText][] {
  if (bound['label'] !== undefined || !isBoundFigure(own) || !asked.has(own)) return [];
  return [['label', [own.label]]];
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
