import type { Area, AreaKey } from '../model/area.ts';
import type { Figure } from '../model/figure.ts';
import { inLocale, type Locale } from '../model/localized.ts';

/** The area that references without one mean; null where none is known, as in older kept states. */
export function homeOf(areas: readonly Area[]): AreaKey | null {
  return areas.find(({ isHome }) => isHome)?.key ?? null;
}

/** As references name it: null for the home area, however it was written. */
export function unlessHome<Key extends string>(area: Key | null, home: string | null): Key | null {
  return area === home ? null : area;
}

/** The area as figures carry it; one that the store has no name for goes by its key. */
export function figureArea(area: AreaKey, areas: readonly Area[]): Figure['area'] {
  if (area === homeOf(areas)) return null;
  const known = areas.find(({ key }) => key === area);
  return { key: area, name: known?.name ?? { zh: area, en: area } };
}

/** What an area is called; one that the store has no name for goes by its key. */
export function areaName(areas: readonly Area[], key: string, locale: Locale): string {
  const area = areas.find((one) => one.key === key);
  return area ? inLocale(area.name, locale) : key;
}

/** What a figure is told apart by: indicator, period and area. */
export type FigureIdentity = Pick<Figure, 'key' | 'timePeriod' | 'area'>;

/** Whether two figures are of one indicator, one period and one area, whatever else they say. */
export function isSameFigure(one: FigureIdentity, other: FigureIdentity): boolean {
  return figureName(one) === figureName(other);
}

/** What tells the figures of one period apart: `hi-tech-enterprises`, `hi-tech-enterprises#CN-420106`. */
export function keyInArea({ key, area }: Pick<Figure, 'key' | 'area'>): string {
  return area === null ? key : `${key}#${area.key}`;
}

/** `hi-tech-enterprises@2023`, `hi-tech-enterprises@2023#CN-420106`: as references are written. */
export function figureName({ key, timePeriod, area }: FigureIdentity): string {
  return `${key}@${timePeriod}${area === null ? '' : `#${area.key}`}`;
}
