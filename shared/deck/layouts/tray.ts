import { z } from 'zod';
import { longest } from '../../model/bounds.ts';
import { Localized } from '../../model/localized.ts';

/** A layout's key. */
const LayoutKey = z.string().min(1).max(longest.layout);

/** A place within the fields of a layout: `support.0`; empty where the part waited in the tray. */
const FieldPath = z.string().max(200);

/** Where a part stood in the layouts that the slide had before. */
const FormerPlaces = z.record(LayoutKey, FieldPath);
export type FormerPlaces = z.infer<typeof FormerPlaces>;

/** Words that belong to a part: the label or the note of a figure. */
const PartWords = z.strictObject({ role: z.string().max(80), text: Localized });
export type PartWords = z.infer<typeof PartWords>;

/** A part of a slide that its layout has no room for. */
export const WaitingPart = z.strictObject({
  /** The kind of field that it stood in (`text`, `figure`, `goal`, `picture`, `choice`), or `emphasis`. */
  kind: z.string().min(1).max(40),
  /** What that field is for: `statement`, `paragraph`, `scene`. */
  role: z.string().max(80),
  /** As bodies hold it. */
  value: z.json(),
  words: z.array(PartWords).max(20).default([]),
  /** The reference of the part that it belongs to; null where it stands for itself. */
  of: z.string().max(400).nullable().default(null),
  was: FormerPlaces.default({}),
});
export type WaitingPart = z.infer<typeof WaitingPart>;

/**
 * What a slide keeps of its former layouts, in its stored body beside `version`. It is not on the
 * slide: nobody is shown it, and it claims nothing.
 */
export const Tray = z.strictObject({
  waiting: z.array(WaitingPart).max(1000),
  /** The last layouts that the slide had, the latest last. */
  former: z.array(LayoutKey).max(10),
  /** Where the parts on the slide stood in those, by the place where they stand now. */
  places: z.record(FieldPath, FormerPlaces),
  /** Words that the layout needed and nobody wrote. */
  fillers: z.array(Localized).max(100),
});
export type Tray = z.infer<typeof Tray>;

export const emptyTray: Tray = { waiting: [], former: [], places: {}, fillers: [] };

/** A stored body apart from its tray. What is no object has none. */
export function splitTray(stored: unknown): { readonly body: unknown; readonly tray: unknown } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    return { body: stored, tray: undefined };
  if (!('tray' in stored)) return { body: stored, tray: undefined };
  const { tray, ...body } = stored;
  return { body, tray };
}

/** What of a stored body stands on the slide: its references, texts and pictures are shown. */
export function bodyOnSlide(stored: unknown): unknown {
  return splitTray(stored).body;
}

/** The tray of a stored body; an empty one where there is none, or none that this version can read. */
export function trayOf(stored: unknown): Tray {
  return Tray.safeParse(splitTray(stored).tray).data ?? emptyTray;
}

/** A stored body with this tray; without one where the tray holds nothing. */
export function withTray(stored: object, tray: Tray): object {
  const { tray: _, ...body } = stored as { readonly tray?: unknown };
  const { waiting, places, fillers } = tray;
  const isNothing = waiting.length + fillers.length + Object.keys(places).length === 0;
  return isNothing ? body : { ...body, tray };
}
