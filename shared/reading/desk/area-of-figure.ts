import { areaKeyOf } from '../../import/match-areas.ts';
import { plainName } from '../../import/plain-name.ts';
import type { Area, AreaKey } from '../../model/area.ts';
import type { AreaOfFigures, DeskReason, FigureSaid } from '../../model/reading.ts';
import { nominal } from '../name-words.ts';
import { areaAtHead, areasAround } from './area-of-document.ts';
import type { Context } from './desk-context.ts';

/**
 * The area that a figure is of: the printed one, else the document's own.
 *
 * @param printed 全市 or 江夏区; null where the text says nothing of it
 */
export function areaOf(
  printed: string | null,
  said: FigureSaid,
  { work, about, matchArea, content }: Context,
): { readonly area: AreaOfFigures | null; readonly reason: DeskReason } {
  if (said.area) return { area: asKnown(said.area, content.areas), reason: 'said' };
  if (printed === null) return { area: about.area, reason: 'document' };
  const answered = work.areas[printed];
  if (answered) return { area: asKnown(answered, content.areas), reason: 'said' };
  const named = matchArea(printed);
  if (named) return { area: { as: 'existing', key: named.key }, reason: 'stated' };
  // 全市 of a district is the city that it lies in, where the store knows just one.
  const [only, ...more] = areasNamed(printed, { about, content });
  if (only !== undefined && more.length === 0) {
    const key = content.areas.find((one) => one.key === only)?.key;
    if (key) return { area: { as: 'existing', key }, reason: 'stated' };
  }
  return { area: null, reason: 'stated' };
}

/** A figure whose name begins with another area than the document's. */
export interface NameWithin {
  /** As printed. */
  readonly area: string;
  /** The name without it, once it is known to be of that area. */
  readonly rest: string;
}

/**
 * 江夏区生产总值 in a report of another district: it would silently count as the report's own.
 *
 * @returns null where the name begins with no area, or with the document's own
 */
export function areaInName(
  name: string,
  { about, content, matchArea }: Context,
): NameWithin | null {
  const area = areaAtHead(name, content.areas);
  if (area === null || area === about.namedArea) return null;
  const key = matchArea(area)?.key;
  if (key !== undefined && about.area?.as === 'existing' && key === about.area.key) return null;
  if (about.area?.as === 'new' && about.area.name === area) return null;
  return { area, rest: name.slice(area.length).replace(/^的/, '') };
}

/**
 * 洪山区瞄准新兴产业签约项目 in a report of 洪山区: its own name says nothing of the figure, and with it goes
 * what only leads to the number behind it. What the store calls just so stays.
 */
export function withoutOwnArea(name: string, { about, content, known }: Context): string {
  const { area } = about;
  if (area === null) return name;
  const own =
    area.as === 'new'
      ? area.name
      : (content.areas.find(({ key }) => key === area.key)?.name.zh ?? '');
  if (own.length < 3 || !name.startsWith(own) || known.byName.has(plainName(name))) return name;
  const rest = nominal(name.slice(own.length).replace(/^的/, ''));
  return rest.length < 3 ? name : rest;
}

/** The areas around the document's own that a word like 全市 may mean. */
export function areasNamed(
  printed: string,
  { about, content }: Pick<Context, 'about' | 'content'>,
): string[] {
  const kind = /^全(.)$/.exec(printed)?.[1];
  if (kind === undefined || about.area?.as !== 'existing') return [];
  return areasAround(content.areas, about.area.key)
    .filter(({ name }) => name.zh.endsWith(kind))
    .map(({ key }) => key);
}

/** An area that was made since it was said to be new is the one that was made. */
export function asKnown(area: AreaOfFigures, areas: readonly Area[]): AreaOfFigures {
  const key = keyOfArea(area);
  return areas.some((one) => one.key === key) ? { as: 'existing', key } : area;
}

/** The key that an area has, or will have once it is made. */
export function keyOfArea(area: AreaOfFigures): AreaKey {
  return area.as === 'existing' ? area.key : areaKeyOf(area.name);
}
