import type { Area, AreaKey } from '../model/area.ts';
import { type Figure, isTargetKey } from '../model/figure.ts';
import { inLocale, type Locale, textsIn } from '../model/localized.ts';

/** The area that the store is about; null where none is known, as in older kept states. */
export function homeOf(areas: readonly Area[]): AreaKey | null {
  return areas.find(({ isHome }) => isHome)?.key ?? null;
}

/** What says which area something is of: a deck, a goal. */
interface OfArea {
  /** Null, as earlier versions wrote it, is the store's home. */
  readonly area: AreaKey | null;
}

/** Which area a deck reports on, or a goal is of; null where none is known. */
export function areaOf({ area }: OfArea, areas: readonly Area[]): AreaKey | null {
  return area ?? homeOf(areas);
}

/** A record that says its area, whatever version wrote it: where it says none it is of the home. */
export function withOwnArea<Placed extends OfArea>(record: Placed, areas: readonly Area[]): Placed {
  return { ...record, area: areaOf(record, areas) };
}

/** As references and figures name an area: null for the one that is meant where none is named. */
export function unlessMeant<Key extends string>(
  area: Key | null,
  meant: string | null,
): Key | null {
  return area === meant ? null : area;
}

/**
 * The area as figures carry it; one that the store has no name for goes by its key.
 *
 * @param meant of which figures say nothing
 */
export function figureArea(
  area: AreaKey,
  areas: readonly Area[],
  meant: AreaKey | null,
): Figure['area'] {
  if (area === meant) return null;
  const known = areas.find(({ key }) => key === area);
  return { key: area, name: known?.name ?? { zh: area, en: area } };
}

/**
 * Figures that say their areas as a briefing on one area has them, as one on another has them.
 *
 * @param from the area of which they say nothing now
 * @param to the one of which they are to say nothing
 */
export function figuresSeenFrom(
  figures: readonly Figure[],
  areas: readonly Area[],
  { from, to }: { readonly from: AreaKey | null; readonly to: AreaKey | null },
): Figure[] {
  return figures.map((figure) => {
    const area = figure.area?.key ?? from;
    return area === null ? figure : { ...figure, area: figureArea(area, areas, to) };
  });
}

/** What an area is called; one that the store has no name for goes by its key. */
export function areaName(areas: readonly Area[], key: string, locale: Locale): string {
  const area = areas.find((one) => one.key === key);
  return area ? inLocale(area.name, locale) : key;
}

/** Whether words name an area, by its name in either language or by another name of it. */
export function namesArea(
  words: string,
  { key, name }: NonNullable<Figure['area']>,
  areas: readonly Area[],
): boolean {
  const known = areas.find((one) => one.key === key);
  return [...textsIn(name), ...(known?.synonyms ?? [])].some((one) => words.includes(one));
}

/** What a figure is told apart by: indicator, period and area. */
export type FigureIdentity = Pick<Figure, 'key' | 'timePeriod' | 'area'>;

/** Whether two figures are of one indicator, one period and one area, whatever else they say. */
export function isSameFigure(one: FigureIdentity, other: FigureIdentity): boolean {
  return figureName(one) === figureName(other);
}

/** What tells the figures of one period apart: `hi-tech-enterprises`, `hi-tech-enterprises#CN-420106`. */
export function keyInArea({ key, area }: Pick<Figure, 'key' | 'area'>): string {
  return area === null || isTargetKey(key) ? key : `${key}#${area.key}`;
}

/** `hi-tech-enterprises@2023`, `hi-tech-enterprises@2023#CN-420106`: as references are written. */
export function figureName({ key, timePeriod, area }: FigureIdentity): string {
  const place = area === null || isTargetKey(key) ? '' : `#${area.key}`;
  return `${key}@${timePeriod}${place}`;
}
