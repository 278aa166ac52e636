import { type Figure, isTargetKey } from '../model/figure.ts';
import { isWithin, type TimePeriod } from '../model/period.ts';
import { comparisonOf, type DeckPeriods } from './period-words.ts';

/** A reference taken apart; see `shared/model/reference.ts` for the grammar. */
export type Reference =
  | {
      readonly kind: 'figure';
      readonly key: string;
      /** `comparison` is the deck's; null where none is written, which is its reporting period. */
      readonly period: string | null;
      /** As written; null where none is, which is the area that the briefing reports on. */
      readonly area: string | null;
    }
  | { readonly kind: 'goal' | 'milestone' | 'source'; readonly key: string };

const pattern = /\{\{([^{}]*)\}\}/g;
const figurePattern =
  /^([a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?)(?:@(comparison|[0-9][0-9A-Z/-]*))?(?:#([\p{L}\p{N}][\p{L}\p{N}-]*))?$/u;
const namedPattern = /^(goal|milestone|source):([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Text cut at its references; `reference` is null where the braces hold nothing that can be read. */
export type TextRun =
  | { readonly text: string }
  | { readonly written: string; readonly reference: Reference | null };

/** `共{{market-entities-total}}` is cut into `共` and the reference. */
export function splitReferences(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push({ written: match[0], reference: parseReference(match[1] ?? '') });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** Whether the whole string is one reference, as the fields of a slide's body are written. */
export function isReference(text: string): boolean {
  return /^\{\{[^{}]*\}\}$/.test(text);
}

function parseReference(inner: string): Reference | null {
  const named = namedPattern.exec(inner);
  if (named) return { kind: named[1] as 'goal' | 'milestone' | 'source', key: named[2] ?? '' };
  const figure = figurePattern.exec(inner);
  if (!figure) return null;
  const [, key = '', period = null, area = null] = figure;
  return { kind: 'figure', key, period, area };
}

/** Another area's key, or null for the one that the briefing reports on. */
type AreaUnlessMeant = string | null;

/** Finds figures by key and area: that of a period, or the one that a reporting period has. */
export interface FigureIndex {
  /** The figure of exactly this period; a goal's target whatever the period. */
  of(key: string, period: TimePeriod, area: AreaUnlessMeant): Figure | undefined;
  /**
   * What a reference without a period means: the figure of exactly the reporting period, else the
   * latest within it (2023-Q4, 2023-06 in 2023). A goal's target whatever the period.
   */
  reported(key: string, reporting: TimePeriod, area: AreaUnlessMeant): Figure | undefined;
  /** All periods of one key in one area. */
  all(key: string, area: AreaUnlessMeant): readonly Figure[];
}

/** The figure that a reference of a deck means. */
export function figureMeant(
  index: FigureIndex,
  { key, period }: Pick<Extract<Reference, { kind: 'figure' }>, 'key' | 'period'>,
  area: AreaUnlessMeant,
  deck: DeckPeriods,
): Figure | undefined {
  if (period === null) return index.reported(key, deck.period, area);
  if (period === 'comparison') return index.reported(key, comparisonOf(deck), area);
  return index.of(key, period, area);
}

/**
 * A goal's target is its goal's, whatever area a reference names.
 *
 * @param figures an indicator's latest observation before its earlier ones
 */
export function indexFigures(figures: readonly Figure[]): FigureIndex {
  const nameOf = (key: string, area: AreaUnlessMeant) => (area === null ? key : `${key}#${area}`);
  const byName = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = nameOf(figure.key, figure.origin === 'target' ? null : (figure.area?.key ?? null));
    const known = byName.get(name);
    if (known) known.push(figure);
    else byName.set(name, [figure]);
  }
  const all = (key: string, area: AreaUnlessMeant): readonly Figure[] =>
    byName.get(nameOf(key, isTargetKey(key) ? null : area)) ?? [];
  return {
    of: (key, period, area) =>
      all(key, area).find(({ origin, timePeriod }) => origin === 'target' || timePeriod === period),
    reported: (key, reporting, area) => reportedOf(all(key, area), reporting),
    all,
  };
}

/**
 * What a reference without a period means, of the figures of one key and area.
 *
 * @param figures the latest first
 */
export function reportedOf<Dated extends { readonly origin?: string; readonly timePeriod: string }>(
  figures: readonly Dated[],
  reporting: TimePeriod,
): Dated | undefined {
  return (
    figures.find(({ origin, timePeriod }) => origin === 'target' || timePeriod === reporting) ??
    figures.find(({ timePeriod }) => isWithin(timePeriod, reporting))
  );
}
