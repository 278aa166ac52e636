import { z } from 'zod';
import { AreaKey } from './area.ts';
import { longest } from './bounds.ts';
import { Accent } from './indicator.ts';
import { DeckKey, SectionKey, SlideKey } from './keys.ts';
import { Locale, Localized, locales } from './localized.ts';
import { TimePeriod } from './period.ts';
import { Passed } from './review-turn.ts';

export const DeckSection = z.strictObject({
  key: SectionKey,
  name: Localized,
  accent: Accent,
  /** Its place among the deck's sections, which lists of them follow (`OrderKey`). */
  orderKey: z.string(),
});
export type DeckSection = z.infer<typeof DeckSection>;

/** How long something is planned to take in a show, minutes; a day at most. */
export const PlannedMinutes = z.number().min(0).max(longest.minutes);

/**
 * A slide as stored. The body stays unparsed here: a body that fails its layout's schema must
 * not keep the rest of the deck from opening (`shared/deck/layouts/read-body.ts` parses it). It
 * carries the version that it was written as.
 */
export const Slide = z.strictObject({
  key: SlideKey,
  /** Counted from 1, hidden slides too. It follows from the order of all, so it says nothing of its own. */
  position: z.int().min(1),
  /** One of `shared/deck/layouts`, or what another version knows. */
  layout: z.string(),
  /** Its place in the deck, whatever its section (`OrderKey`). */
  orderKey: z.string(),
  section: SectionKey,
  title: Localized,
  subtitle: Localized.nullable(),
  body: z.unknown(),
  /** What is said at it; null where nothing is written. */
  notes: Localized.nullable(),
  /** How long it is planned to take in shows; null where its section's time is shared evenly. */
  minutes: PlannedMinutes.nullable().default(null),
  hidden: z.boolean(),
  /** What of it can't be read: then a card stands in its place, and its texts are its key. */
  unreadable: z.string().optional(),
});
export type Slide = z.infer<typeof Slide>;

/** The languages that a deck is written in: Chinese, and English where it has that, too. */
export const DeckLanguages = z
  .array(Locale)
  .refine((languages) => languages[0] === 'zh-CN' && new Set(languages).size === languages.length);

export const Deck = z.strictObject({
  key: DeckKey,
  title: Localized,
  subtitle: Localized,
  /** What the deck reports on: a reference without a period names the figure of this one. */
  period: TimePeriod,
  /** What it compares that with; null is the same period of the year before. */
  comparison: TimePeriod.nullable().default(null),
  /**
   * Where it reports on: a reference without an area names the figure of this one. Null only in what
   * earlier versions wrote, where it is their store's home.
   */
  area: AreaKey.nullable().default(null),
  languages: DeckLanguages.default([...locales]),
  sections: z.array(DeckSection),
  slides: z.array(Slide),
});
export type Deck = z.infer<typeof Deck>;

/** A deck as packages hold it: sections stand in their order, and slides by their positions. */
export const PackagedDeck = Deck.extend({
  sections: z.array(DeckSection.omit({ orderKey: true })),
  slides: z.array(Slide.omit({ orderKey: true })),
});
export type PackagedDeck = z.infer<typeof PackagedDeck>;
/** A deck among others. */
export const DeckSummary = Deck.pick({ key: true, title: true, period: true, area: true });
export type DeckSummary = z.infer<typeof DeckSummary>;

/** A deck as the start page shows it. */
export const DeckOverview = DeckSummary.extend({
  /** Numbers of slides: those that a show shows, and all with the hidden ones. */
  shownSlides: z.int().min(0),
  slides: z.int().min(0),
  /** When it, a section or a slide of it was last changed, else when the store was made; null where nobody knows. */
  changedAt: z.iso.datetime().nullable(),
  /** When it was last passed on, and to whom; null while those who write it have it from the start. */
  passed: Passed.nullable(),
});
export type DeckOverview = z.infer<typeof DeckOverview>;
