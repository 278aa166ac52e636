import type { Figure } from '../../model/figure.ts';
import type { Localized } from '../../model/localized.ts';

/** A figure that a person wants on a slide, and how a body refers to it. */
export interface ChosenFigure {
  readonly reference: string;
  readonly figure: Figure;
}

/** What a person wants on a slide, in the order in which it was chosen. References as bodies hold them. */
export interface Chosen {
  readonly figures: readonly ChosenFigure[];
  readonly goals: readonly string[];
  readonly milestones: readonly string[];
  readonly sources: readonly string[];
}

/** Whether a layout is made for what was chosen, can show it, or can't. */
export type Suitability = 'best' | 'possible' | 'no';

export type ChosenKind = keyof Chosen;

/**
 * Whether what was chosen is of these kinds alone, each as often as its bounds say.
 *
 * @param bounds least and most of each kind; a kind that is not named may not be chosen
 */
export function isOf(
  chosen: Chosen,
  bounds: Readonly<Partial<Record<ChosenKind, readonly [least: number, most: number]>>>,
): boolean {
  const kinds: readonly ChosenKind[] = ['figures', 'goals', 'milestones', 'sources'];
  return kinds.every((kind) => {
    const [least, most] = bounds[kind] ?? [0, 0];
    const { length } = chosen[kind];
    return length >= least && length <= most;
  });
}

/** One indicator in one area over several periods. */
export function isSeries({ figures }: Chosen): boolean {
  return (
    figures.length > 1 &&
    isOneOf(figures, ({ key }) => key) &&
    isOneOf(figures, areaOf) &&
    !isOneOf(figures, ({ timePeriod }) => timePeriod)
  );
}

/** One indicator of one period in several areas. */
export function isOfAreas({ figures }: Chosen): boolean {
  return (
    figures.length > 1 &&
    isOneOf(figures, ({ key }) => key) &&
    isOneOf(figures, ({ timePeriod }) => timePeriod) &&
    !isOneOf(figures, areaOf)
  );
}

/** Figures that one axis can hold. */
export function isOfOneUnit({ figures }: Pick<Chosen, 'figures'>): boolean {
  return figures.length > 0 && isOneOf(figures, ({ unit }) => unit.zh) && !figures.some(isRanked);
}

/** A place on a list, or a named recognition. */
export function isRanked({ figure: { kind } }: ChosenFigure): boolean {
  return kind === 'rank' || kind === 'recognition';
}

/** A share in per cent, whose remainder is known. */
export function isShare({ figure: { kind, unit } }: ChosenFigure): boolean {
  return kind === 'ratio' && unit.zh === '%';
}

/** A number of things few enough to be drawn one by one. */
export function isCount({ figure: { kind, value, unitMult } }: ChosenFigure): boolean {
  const isOfThings = kind === 'stock' || kind === 'flow';
  return isOfThings && unitMult === 0 && value !== null && Number.isInteger(value) && value <= 60;
}

export function isTarget({ figure: { origin } }: ChosenFigure): boolean {
  return origin === 'target';
}

export function references(figures: readonly ChosenFigure[]): string[] {
  return figures.map(({ reference }) => reference);
}

/** Figures as cards, without words of their own. */
export function cardsOf(figures: readonly ChosenFigure[]): { readonly figure: string }[] {
  return figures.map(({ reference }) => ({ figure: reference }));
}

/** What a new slide says until its author writes something better. */
export function words(zh: string, en: string | null): Localized {
  return { zh, en };
}

function isOneOf<Value>(figures: readonly ChosenFigure[], of: (figure: Figure) => Value): boolean {
  return new Set(figures.map(({ figure }) => of(figure))).size === 1;
}

function areaOf({ area }: Figure): string | null {
  return area?.key ?? null;
}
