import type { AreaKey } from '../model/area.ts';
import type { Deck, Slide } from '../model/deck.ts';
import type { DeckKey, SlideKey } from '../model/keys.ts';
import type { TimePeriod } from '../model/period.ts';
import type { SlideRef } from '../model/slide-ref.ts';
import { splitTray } from './layouts/tray.ts';
import { comparisonOf, type DeckPeriods } from './period-words.ts';
import { type Reference, reportedOf, splitReferences } from './references.ts';
import { shownNumbers } from './shown-numbers.ts';

/** A slide that names a thing of the store. */
export interface SlideUse {
  readonly deck: DeckKey;
  /** What the deck is called; null where it is the only one. */
  readonly deckTitle: string | null;
  readonly slide: SlideKey;
  /** Its number among the shown slides, from 1; null when it is hidden. */
  readonly number: number | null;
  /** Only in the speaker's notes or among what waits in the slide's tray, which nobody is shown. */
  readonly isUnseen: boolean;
  /** How the references to a figure name its area and period, each way once. */
  readonly figures: readonly FigureUse[];
}

/** A reference to a figure of some period in some area. */
export interface FigureUse {
  /** As written, else that of its deck; null means the store's home. */
  readonly area: string | null;
  /** Null means the figure that `reporting` has. */
  readonly period: TimePeriod | null;
  /** What the deck reports on, or compares that with. */
  readonly reporting: TimePeriod;
}

/** What slides name, by `figure:KEY`, `goal:KEY`, `milestone:KEY`, `source:KEY`, in the decks' order. */
export type SlideUses = ReadonlyMap<string, readonly SlideUse[]>;

/** Who names what in these decks. A figure is named by its key, with or without a period. */
export function slideUses(decks: readonly Deck[]): SlideUses {
  const uses = new Map<string, SlideUse[]>();
  for (const { key: deck, title, slides, period, comparison, area } of decks) {
    const deckTitle = decks.length > 1 ? title.zh : null;
    const numbers = shownNumbers(slides);
    for (const [index, slide] of slides.entries()) {
      const number = numbers[index] ?? null;
      for (const [name, found] of usesOf(slide, number, { period, comparison, area })) {
        const use = { deck, deckTitle, ...found };
        const known = uses.get(name);
        if (known) known.push(use);
        else uses.set(name, [use]);
      }
    }
  }
  return uses;
}

/** The slides that people see a thing on, those of all uses or of some. */
export function shownOn(
  uses: SlideUses,
  name: string,
  isMeant: (use: SlideUse) => boolean = () => true,
): SlideRef[] {
  return (uses.get(name) ?? [])
    .filter((use) => use.number !== null && !use.isUnseen && isMeant(use))
    .map(({ deck, slide }) => ({ deck, slide }));
}

/**
 * Whether a slide's references to an indicator mean its observation of this period and area.
 *
 * @param periods all that the indicator was observed for in that area, the latest first
 */
export function meansFigure(
  { figures }: Pick<SlideUse, 'figures'>,
  { area, home, period }: MeantFigure,
  periods: readonly TimePeriod[],
): boolean {
  const observed = periods.map((timePeriod) => ({ timePeriod }));
  return figures.some((use) => {
    if ((use.area ?? home) !== area) return false;
    if (use.period !== null) return use.period === period;
    return reportedOf(observed, use.reporting)?.timePeriod === period;
  });
}

/** An observation as the store names it, and the home of its store. */
export interface MeantFigure {
  readonly area: string;
  readonly home: string | null;
  readonly period: TimePeriod;
}

/** What references of a deck mean where they name no period, or no area. */
type MeantByDeck = DeckPeriods & { readonly area: AreaKey | null };

function usesOf(
  slide: Slide,
  number: number | null,
  deck: MeantByDeck,
): Map<string, Omit<SlideUse, 'deck' | 'deckTitle'>> {
  const found = new Map<string, Pick<SlideUse, 'isUnseen' | 'figures'>>();
  const note = (value: unknown, isUnseen: boolean) => {
    for (const reference of referencesIn(value)) {
      const name = `${reference.kind}:${reference.key}`;
      const known = found.get(name);
      const figures = known?.figures ?? [];
      found.set(name, {
        figures: reference.kind === 'figure' ? withUse(figures, reference, deck) : figures,
        isUnseen: (known?.isUnseen ?? true) && isUnseen,
      });
    }
  };
  const { body, tray } = splitTray(slide.body);
  note([slide.title, slide.subtitle, body], false);
  note([slide.notes, tray], true);
  return new Map([...found].map(([name, use]) => [name, { slide: slide.key, number, ...use }]));
}

function withUse(
  known: readonly FigureUse[],
  reference: Pick<FigureUse, 'area' | 'period'>,
  deck: MeantByDeck,
): readonly FigureUse[] {
  const isCompared = reference.period === 'comparison';
  const use: FigureUse = {
    area: reference.area ?? deck.area,
    period: isCompared ? null : reference.period,
    reporting: isCompared ? comparisonOf(deck) : deck.period,
  };
  const isKnown = known.some(
    ({ area, period, reporting }) =>
      area === use.area && period === use.period && reporting === use.reporting,
  );
  return isKnown ? known : [...known, use];
}

function referencesIn(value: unknown): Reference[] {
  if (typeof value === 'string')
    return splitReferences(value).flatMap((run) =>
      'reference' in run && run.reference ? [run.reference] : [],
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}
