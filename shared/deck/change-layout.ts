import { isSame } from '../editing/edit-rules.ts';
import type { Briefing } from '../model/briefing.ts';
import type { SlideFields } from '../model/edit-fields.ts';
import type { Locale, Localized } from '../model/localized.ts';
import { type FindFigure, figureFinder } from './find-figure.ts';
import { type Arrangement, arrange, type Lacking, partsOfBody } from './layouts/arrange.ts';
import type { SlideLayout } from './layouts/layout.ts';
import { layoutOf, readBody, storedBody } from './layouts/read-body.ts';
import { idOf, isCounted, type SlidePart } from './layouts/slide-parts.ts';
import {
  type FormerPlaces,
  type Tray,
  trayOf,
  type WaitingPart,
  withTray,
} from './layouts/tray.ts';

/** How many layouts a slide remembers the places of its parts in. */
const mostFormer = 4;

/** What of a briefing the parts of a slide are understood by. */
export interface SlideTerms {
  readonly find: FindFigure;
  /** Of the deck. */
  readonly languages: readonly Locale[];
}

export function slideTerms(briefing: Pick<Briefing, 'figures' | 'areas' | 'deck'>): SlideTerms {
  return { find: figureFinder(briefing), languages: briefing.deck.languages };
}

/** What of a slide its layout says how to read. */
export type LaidOut = Pick<SlideFields, 'layout' | 'body'>;

/** A slide in another layout, or what it lacks for that. */
export type LayoutChange<Given extends LaidOut> =
  | { readonly ok: true; readonly slide: Given }
  | { readonly ok: false; readonly lacking: readonly Lacking[] };

/**
 * A slide in another layout. Nothing is lost: what the layout has no room for waits in the slide's
 * tray, and goes back to its place with the layout that it stood in.
 *
 * @returns null where the slide's own body can't be read, or there is no such layout
 */
export function changeLayout<Given extends LaidOut>(
  slide: Given,
  to: string,
  terms: SlideTerms,
): LayoutChange<Given> | null {
  const [from, next] = [layoutOf(slide.layout), layoutOf(to)];
  if (!from || !next) return null;
  if (from === next) return { ok: true, slide };
  const change = changeBetween(slide, from, next, terms);
  if (!change?.ok) return change;
  // Going back leaves nothing behind that going there again would not make anew.
  const simpler = withoutMemoryOf(change.slide, from.key);
  const again = changeBetween(simpler, next, from, terms);
  const isNeedless = again?.ok === true && isSame(again.slide.body, slide.body);
  return isNeedless ? { ok: true, slide: simpler } : change;
}

/** A part that waits, and its place among all that a slide keeps. */
export interface Waiting {
  readonly part: WaitingPart;
  readonly index: number;
}

/** What waits in a slide's tray for a person to see; choices that other layouts had are kept unsaid. */
export function waitingOn({ body }: Pick<LaidOut, 'body'>): Waiting[] {
  return trayOf(body)
    .waiting.map((part, index) => ({ part, index }))
    .filter(({ part }) => isCounted(part.kind));
}

/**
 * A slide with a part of its tray put where its layout has room for it; words may be longer there than
 * fits, as a person wants them.
 *
 * @returns null where there is no room
 */
export function putBack<Given extends LaidOut>(
  slide: Given,
  index: number,
  terms: SlideTerms,
): Given | null {
  const layout = layoutOf(slide.layout);
  const read = readBody(slide.layout, slide.body);
  if (!layout || !read.ok) return null;
  const { tray } = read;
  const chosen = tray.waiting[index];
  if (!chosen) return null;
  const wanted = partThatWaits(chosen);
  const there = partsOnSlide(layout, read.body, tray);
  const parts = reunited([...there, wanted]);
  const arrangement = arrange(layout, parts, {
    ...terms,
    wanted,
    placeOf: ({ at }) => at ?? undefined,
  });
  if (!arrangement.ok || arrangement.waiting.length > 0) return null;
  const { [layout.key]: _, ...was } = chosen.was;
  const wasOf = (part: SlidePart) => (part.at === null ? was : part.was);
  const waiting = tray.waiting.toSpliced(index, 1);
  return withBody(slide, layout, arrangement, { ...tray, waiting }, wasOf);
}

/** A slide without one of the parts that wait. */
export function discardWaiting<Given extends LaidOut>(slide: Given, index: number): Given {
  const tray = trayOf(slide.body);
  return keeping(slide, { ...tray, waiting: tray.waiting.toSpliced(index, 1) });
}

/** All parts of a slide, those that wait too; null where its body can't be read. */
export function partsOfSlide({ layout: key, body }: LaidOut): SlidePart[] | null {
  const [layout, read] = [layoutOf(key), readBody(key, body)];
  if (!layout || !read.ok) return null;
  return reunited([
    ...partsOnSlide(layout, read.body, read.tray),
    ...read.tray.waiting.map(partThatWaits),
  ]);
}

/** A slide of a layout that shows parts which stand on none yet; null where it lacks something. */
export function slideOfParts(
  layout: SlideLayout,
  parts: readonly SlidePart[],
  terms: SlideTerms,
): LaidOut | null {
  const arrangement = arrange(layout, parts, { ...terms, placeOf: () => undefined });
  if (!arrangement.ok) return null;
  const waiting = arrangement.waiting.map((part) => waitingPart(part, {}));
  const slide = { layout: layout.key, body: {} };
  return withBody(slide, layout, arrangement, { former: [], waiting }, () => ({}));
}

function changeBetween<Given extends LaidOut>(
  slide: Given,
  from: SlideLayout,
  to: SlideLayout,
  terms: SlideTerms,
): LayoutChange<Given> | null {
  const tray = trayOf(slide.body);
  const parts = partsOfSlide(slide);
  if (!parts) return null;
  const arrangement = arrange(to, parts, { ...terms, placeOf: ({ was }) => was[to.key] });
  if (!arrangement.ok) return arrangement;
  const known = tray.former.filter((key) => key !== to.key && key !== from.key);
  const former = [...known, from.key].slice(-mostFormer);
  const wasOf = ({ was, at }: SlidePart) => only(former, { ...was, [from.key]: at ?? '' });
  const waiting = arrangement.waiting.map((part) => waitingPart(part, wasOf(part)));
  const kept = { ...tray, former, waiting };
  return { ok: true, slide: withBody({ ...slide, layout: to.key }, to, arrangement, kept, wasOf) };
}

function withBody<Given extends LaidOut>(
  slide: Given,
  layout: SlideLayout,
  { body, placed, fillers }: Extract<Arrangement, { ok: true }>,
  { former, waiting }: Pick<Tray, 'former' | 'waiting'>,
  wasOf: (part: SlidePart) => FormerPlaces,
): Given {
  const places = [...placed]
    .map(([path, part]) => [path, wasOf(part)] as const)
    .filter(([, was]) => Object.keys(was).length > 0);
  const tray = {
    ...{ former: [...former], waiting: [...waiting], fillers: distinct(fillers) },
    places: Object.fromEntries(places),
  };
  return { ...slide, body: withTray(storedBody(layout, body), tray) };
}

function partsOnSlide(layout: SlideLayout, body: unknown, tray: Tray): SlidePart[] {
  return partsOfBody(layout, body, tray.fillers).map((part) => ({
    ...part,
    was: tray.places[part.at ?? ''] ?? {},
  }));
}

function partThatWaits(part: WaitingPart): SlidePart {
  return { ...part, at: null };
}

function waitingPart({ kind, role, value, words, of }: SlidePart, was: FormerPlaces): WaitingPart {
  return { kind, role, value: value as WaitingPart['value'], words: [...words], of, was };
}

/** Words that wait go back to their figure, wherever it is by now; of several that are the same, to theirs. */
function reunited(parts: readonly SlidePart[]): SlidePart[] {
  const apart = parts.filter(({ kind, of, at }) => kind === 'text' && of !== null && at === null);
  return apart.reduce(
    (all, text) => {
      const owners = all.filter(
        (part) =>
          part.kind !== 'text' &&
          isCounted(part.kind) &&
          idOf(part.value) === text.of &&
          part.words.every(({ role }) => role !== text.role),
      );
      const owner = owners.find((part) => stoodTogether(part, text)) ?? owners[0];
      if (!owner) return all;
      const words = [...owner.words, { role: text.role, text: text.value as Localized }];
      return all
        .map((part) => (part === owner ? { ...owner, words } : part))
        .filter((part) => part !== text);
    },
    [...parts],
  );
}

function stoodTogether({ was }: SlidePart, text: SlidePart): boolean {
  return Object.entries(text.was).some(([layout, place]) => place !== '' && was[layout] === place);
}

function withoutMemoryOf<Given extends LaidOut>(slide: Given, layout: string): Given {
  const tray = trayOf(slide.body);
  const others = tray.former.filter((key) => key !== layout);
  const isOfThereOnly = ({ kind, was }: WaitingPart) =>
    !isCounted(kind) && Object.keys(was).join() === layout;
  const places = Object.entries(tray.places)
    .map(([path, was]) => [path, only(others, was)] as const)
    .filter(([, was]) => Object.keys(was).length > 0);
  return keeping(slide, {
    former: others,
    waiting: tray.waiting
      .filter((part) => !isOfThereOnly(part))
      .map((part) => ({ ...part, was: only(others, part.was) })),
    places: Object.fromEntries(places),
    fillers: tray.fillers,
  });
}

function keeping<Given extends LaidOut>(slide: Given, tray: Tray): Given {
  return { ...slide, body: withTray(slide.body as object, tray) };
}

function only(layouts: readonly string[], was: FormerPlaces): FormerPlaces {
  return Object.fromEntries(Object.entries(was).filter(([key]) => layouts.includes(key)));
}

function distinct(texts: readonly Localized[]): Localized[] {
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}
