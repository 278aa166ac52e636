import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import { areaName, areaOf, homeOf } from '../../shared/figures/areas.ts';
import { bindFigure } from '../../shared/figures/bind-figure.ts';
import { citeParagraph } from '../../shared/figures/cite.ts';
import { dataSourceOf, saysTheSame } from '../../shared/figures/competing.ts';
import { absoluteValue, formatFigure } from '../../shared/figures/format-figure.ts';
import { scaled } from '../../shared/figures/scaled.ts';
import { createAttainments } from '../../shared/goals/attainment.ts';
import { attainmentInWords } from '../../shared/goals/attainment-in-words.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Figure } from '../../shared/model/figure.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { Destination } from '../workspace/navigation.ts';
import { paragraphOf } from './destinations.ts';

export interface TraceFact {
  readonly label: MessageKey;
  readonly text: string;
}

/** A place where the figure was published. */
export interface TracePassage {
  readonly source: string;
  /** `第1节第2段` */
  readonly place: string;
  /** The source's own heading, in the source's language. */
  readonly heading: string | null;
  /** As printed there: 突破1300家. */
  readonly rawText: string;
  /** The whole paragraph, where the source was read in with its text. */
  readonly text: string | null;
  /** The sentence's place in the sources. */
  readonly leadsTo: Destination;
}

/** All that is known of a figure, in one language. */
export interface Trace {
  readonly bound: BoundFigure;
  readonly facts: readonly TraceFact[];
  readonly note: string | null;
  readonly passages: readonly TracePassage[];
  /** What other sources publish; null where none does. */
  readonly competing: TraceCompeting | null;
}

export interface TraceCompeting {
  /** The source whose figure is in force. */
  readonly inForce: string;
  /** Why it is that one; null where nobody said. */
  readonly reason: string | null;
  readonly others: readonly {
    readonly key: string;
    /** As it would be printed: 1,320家. */
    readonly printed: string;
    readonly status: MessageKey;
    readonly isSame: boolean;
    readonly passages: readonly TracePassage[];
  }[];
}

/** Gathers what the trace popover says. A fact that says no more than the printed figure is left out. */
export function traceOf(
  figure: Figure,
  briefing: Briefing,
  locale: Locale,
  message: (key: MessageKey) => string,
): Trace {
  const bound = bindFigure(figure, locale);
  const goal = briefing.goals.find(({ targets }) => targets.some(({ key }) => key === figure.key));
  const facts: readonly (TraceFact | null)[] = [
    { label: 'figure.period', text: bound.period },
    fact('field.refArea', placeOf(figure, briefing, locale)),
    {
      label: 'figure.kind',
      text: message(figure.origin === 'target' ? 'kind.target' : `kind.${figure.kind}`),
    },
    { label: 'figure.unit', text: inLocale(figure.unit, locale) },
    fact('figure.absolute', inFull(figure, bound.printed, locale)),
    fact('figure.part-of', partOf(figure, briefing, locale)),
    fact('field.priceBasis', figure.priceBasis && message(`price-basis.${figure.priceBasis}`)),
    fact('goals.attained', attained(figure, briefing, locale)),
    fact('field.office', goal?.office ? inLocale(goal.office, locale) : null),
    fact('field.leader', goal?.leader ?? null),
    { label: 'figure.status', text: message(`status.${figure.status}`) },
  ];
  return {
    bound,
    facts: facts.filter((row) => row !== null),
    note: figure.note && inLocale(figure.note, locale),
    passages: passagesOf(figure, briefing, locale),
    competing: competingOf(figure, briefing, locale),
  };
}

function passagesOf(
  { passages }: Pick<Figure, 'passages'>,
  { sources }: Pick<Briefing, 'sources'>,
  locale: Locale,
): TracePassage[] {
  return passages.map((passage) => {
    const source = sources.find(({ key }) => key === passage.source);
    return {
      source: source ? inLocale(source.title, locale) : passage.source,
      place: citeParagraph(passage, locale),
      // A cell is named with its sheet.
      heading: passage.cell === null ? passage.heading : null,
      text:
        source?.sections.find(({ number }) => number === passage.section)?.texts?.[
          passage.paraNo - 1
        ] ?? null,
      rawText: passage.rawText,
      leadsTo: paragraphOf(passage),
    };
  });
}

/** The values that other sources publish, beside the one in force and why it is that. */
export function competingOf(
  figure: Figure,
  briefing: Pick<Briefing, 'sources'>,
  locale: Locale,
): TraceCompeting | null {
  if (!figure.competing) return null;
  const { reason, others } = figure.competing;
  const [own] = passagesOf(figure, briefing, locale);
  const { unit, kind } = figure;
  return {
    inForce: own?.source ?? '',
    reason,
    others: others.map((other) => ({
      key: dataSourceOf(other) ?? '',
      printed: formatFigure({ ...other, unit, kind }, locale),
      status: `status.${other.status}`,
      isSame: saysTheSame(figure, other),
      passages: passagesOf(other, briefing, locale),
    })),
  };
}

function fact(label: MessageKey, text: string | null): TraceFact | null {
  return text === null ? null : { label, text };
}

/** From here on digits are no longer read but counted: 100,000,000,000 says less than 1000亿. */
const countedDigits = 1e8;

/**
 * 突破4.6万户 in full is 46,000户, 0.5万亿元 is 5000亿元. Null for a figure that is printed so, and in
 * English for an amount that has its scale as a word.
 */
function inFull(figure: Figure, printed: string, locale: Locale): string | null {
  const value = absoluteValue(figure);
  if (value === null || figure.unitMult === 0) return null;
  const unit = inLocale(figure.unit, locale);
  if (Math.abs(value) >= countedDigits) {
    if (locale === 'en' || figure.unitMult === 8) return null;
    return `${Number(scaled(value, -8).toFixed(10))}亿${unit}`;
  }
  const digits = value.toLocaleString('en-US', { maximumFractionDigits: 10 });
  if (printed.includes(digits)) return null;
  if (locale === 'zh-CN') return `${digits}${unit}`;
  return figure.unit.zh === '元' ? null : `${digits} ${unit}`;
}

/** How far a goal's target is reached; null for other figures and while nothing says so. */
function attained({ key, origin }: Figure, briefing: Briefing, locale: Locale): string | null {
  if (origin !== 'target') return null;
  for (const goal of briefing.goals)
    for (const target of goal.targets) {
      if (target.key !== key) continue;
      const attainment = createAttainments(briefing).of(goal, target);
      return attainment && attainmentInWords(attainment, locale);
    }
  return null;
}

function partOf(figure: Figure, briefing: Briefing, locale: Locale): string | null {
  // A whole of another time would make another share of it.
  const whole = briefing.figures.find(
    ({ key, timePeriod, area }) =>
      key === figure.denominator &&
      timePeriod === figure.timePeriod &&
      area?.key === figure.area?.key,
  );
  if (!whole) return null;
  const name = inLocale(whole.name, locale);
  return locale === 'en'
    ? `${name} (${formatFigure(whole, locale)})`
    : `${name}（${formatFigure(whole, locale)}）`;
}

/** Where a figure is of; nothing where that is the store's own area, which goes without saying. */
function placeOf({ area }: Figure, { deck, areas }: Briefing, locale: Locale): string | null {
  const key = area?.key ?? areaOf(deck, areas);
  return key === null || key === homeOf(areas) ? null : areaName(areas, key, locale);
}
