import { z } from 'zod';
import { Area } from './area.ts';
import { Deck, DeckLanguages } from './deck.ts';
import { DigitName } from './digit-name.ts';
import { Figure } from './figure.ts';
import { Goal, Milestone } from './goal.ts';
import { Indicator, Theme } from './indicator.ts';
import { locales } from './localized.ts';
import { Logo } from './logo.ts';
import { Look } from './look.ts';
import { PictureHash } from './picture.ts';
import { Source } from './source.ts';
import { UnreadableRecord } from './unreadable.ts';

/** A state of the store: `id` is the first 12 hex digits of the SHA-256 of its content. */
export const Snapshot = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/),
  /** When the content last changed; dates of exported files come from here. */
  changedAt: z.iso.datetime(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** An indicator that a goal's target is measured by: what its figures do not say. */
export const MeasuringIndicator = Indicator.pick({
  key: true,
  name: true,
  unit: true,
  kind: true,
  direction: true,
});
export type MeasuringIndicator = z.infer<typeof MeasuringIndicator>;

/** A deck with everything its references may name: all that a window needs to show it. */
export const Briefing = z.strictObject({
  snapshot: Snapshot,
  deck: Deck,
  /** The languages that any deck of the store is written in: what forms ask for. */
  languages: DeckLanguages.default([...locales]),
  /**
   * Every observation and target, an indicator's latest observation first. Of a store too large to
   * carry, those that the deck refers to, all periods of them, what they are a part of, and what
   * stands in the same paragraphs; `figures.search` finds the rest.
   */
  figures: z.array(Figure),
  /** How many observations of the store are not among the figures. */
  figuresLeftOut: z.int().min(0).default(0),
  goals: z.array(Goal),
  /** Every indicator that measures one of the goals' targets; its figures are among `figures`. */
  measuring: z.array(MeasuringIndicator).default([]),
  milestones: z.array(Milestone),
  sources: z.array(Source),
  themes: z.array(Theme),
  /** The home area and whatever others figures are of. */
  areas: z.array(Area).default([]),
  /** Names whose digits are no typed figures. */
  digitNames: z.array(DigitName).default([]),
  /** Files of the deck's pictures that are not on this computer. */
  missingPictures: z.array(PictureHash).default([]),
  /** How many bytes the others have. */
  pictureSizes: z.record(PictureHash, z.int().min(0)).default({}),
  /** The looks that the district made. */
  looks: z.array(Look).default([]),
  /** The district's logo; null also where none of its looks shows it. */
  logo: Logo.nullable().default(null),
  /** What else there would be, had this program been able to read it. */
  unreadable: z.array(UnreadableRecord).default([]),
});
export type Briefing = z.infer<typeof Briefing>;
