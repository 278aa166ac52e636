import { absoluteValue } from '../../figures/format-figure.ts';
import type { Figure } from '../../model/figure.ts';
import type { Localized } from '../../model/localized.ts';
import type { Photograph, Picture } from '../../model/picture.ts';

/** A figure that a person wants on a slide, and how a body refers to it. */
export interface ChosenFigure {
  readonly reference: string;
  readonly figure: Figure;
}

/** A bar of a thirtieth of the longest one is shorter than it is high. */
const mostTimes = 30;

/** What a person wants on a slide, in the order in which it was chosen. References as bodies hold them. */
export interface Chosen {
  readonly figures: readonly ChosenFigure[];
  readonly goals: readonly string[];
  readonly milestones: readonly string[];
  readonly sources: readonly string[];
  /** Taken in already; none where there are none. */
  readonly pictures?: readonly Picture[];
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
  const kinds: readonly ChosenKind[] = ['figures', 'goals', 'milestones', 'sources', 'pictures'];
  return kinds.every((kind) => {
    const [least, most] = bounds[kind] ?? [0, 0];
    const { length } = chosen[kind] ?? [];
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
export function isOfOneUnit({ figures }: Chosen): boolean {
  return figures.length > 0 && isOneOf(figures, ({ unit }) => unit.zh) && !figures.some(isRanked);
}

/** A place on a list, or a named recognition. */
export function isRanked({ figure: { kind } }: Pick<ChosenFigure, 'figure'>): boolean {
  return kind === 'rank' || kind === 'recognition';
}

/** A share in per cent, whose remainder is known. */
export function isShare({ figure: { kind, unit } }: Pick<ChosenFigure, 'figure'>): boolean {
  return kind === 'ratio' && unit.zh === '%';
}

export function isTarget({ figure: { origin } }: Pick<ChosenFigure, 'figure'>): boolean {
  return origin === 'target';
}

/** Figures of one time and one area, so that nothing but what they count tells them apart. */
export function isOfOnePlaceAndTime({ figures }: Chosen): boolean {
  return isOneOf(figures, areaOf) && isOneOf(figures, ({ timePeriod }) => timePeriod);
}

/** The same indicators twice: in two areas, or of two periods. Null where they are not. */
export function sidesOf({
  figures,
}: Chosen): readonly [readonly ChosenFigure[], readonly ChosenFigure[]] | null {
  for (const quality of [areaOf, ({ timePeriod }: Figure) => timePeriod]) {
    const [left, right, ...more] = [
      ...Map.groupBy(figures, ({ figure }) => quality(figure)).values(),
    ];
    if (!left || !right || more.length > 0) continue;
    const keysOf = (side: readonly ChosenFigure[]) =>
      side.map(({ figure }) => figure.key).toSorted();
    if (keysOf(left).join() === keysOf(right).join()) return [left, right];
  }
  return null;
}

/** Each share, and each figure whose whole was chosen too; null where something else was as well. */
export function sharesOf({
  figures,
}: Chosen): { part: ChosenFigure; whole?: ChosenFigure }[] | null {
  const wholes = new Map(
    figures.flatMap((one) => {
      const whole = figures.find((other) => isWithin(one.figure, other.figure));
      return whole ? [[one, whole] as const] : [];
    }),
  );
  const areWholes = new Set(wholes.values());
  const parts = figures.filter((one) => !areWholes.has(one) || wholes.has(one));
  if (!parts.every((one) => isShare(one) || wholes.has(one))) return null;
  return parts.map((part) => {
    const whole = wholes.get(part);
    return whole ? { part, whole } : { part };
  });
}

/** Whether one figure is a part of another, of the same area and time. */
function isWithin(part: Figure, whole: Figure): boolean {
  const [least, most] = [absoluteValue(part), absoluteValue(whole)];
  return (
    part.denominator === whole.key &&
    part.unit.zh === whole.unit.zh &&
    areaOf(part) === areaOf(whole) &&
    part.timePeriod === whole.timePeriod &&
    least !== null &&
    most !== null &&
    least <= most
  );
}

/** Whether one of the figures is so much larger than another that bars of both can't be seen. */
export function isDwarfed(figures: readonly ChosenFigure[]): boolean {
  const amounts = figures.map(({ figure }) => Math.abs(absoluteValue(figure) ?? 0));
  const least = Math.min(...amounts.filter((amount) => amount > 0));
  return Math.max(...amounts) > mostTimes * least;
}

export function references(figures: readonly ChosenFigure[]): string[] {
  return figures.map(({ reference }) => reference);
}

/** Figures as cards, without words of their own. */
export function cardsOf(figures: readonly ChosenFigure[]): { readonly figure: string }[] {
  return figures.map(({ reference }) => ({ figure: reference }));
}

/** The first picture that was chosen, as a field that may be empty. */
export function firstPicture({ pictures = [] }: Chosen): { readonly picture?: Picture } {
  const [picture] = pictures;
  return picture ? { picture } : {};
}

/** As `firstPicture`, where no caption is drawn. */
export function firstPhotograph({ pictures = [] }: Chosen): { readonly photograph?: Photograph } {
  const [first] = pictures;
  if (!first) return {};
  const { caption: _, ...photograph } = first;
  return { photograph };
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
