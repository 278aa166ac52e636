import { z } from 'zod';
import { Accent } from './indicator.ts';
import { DeckKey, SectionKey, SlideKey } from './keys.ts';
import { Locale, Localized, locales } from './localized.ts';
import { TimePeriod } from './period.ts';
import { Layout } from './slide-body.ts';

export const DeckSection = z.strictObject({
  key: SectionKey,
  name: Localized,
  accent: Accent,
});
export type DeckSection = z.infer<typeof DeckSection>;

/**
 * A slide as stored. The body stays unparsed here: a body that fails its layout's schema must
 * not keep the rest of the deck from opening (`shared/deck/bind-slide.ts` parses it).
 */
export const Slide = z.strictObject({
  key: SlideKey,
  position: z.int().min(1),
  layout: Layout.or(z.string()),
  section: SectionKey,
  title: Localized,
  subtitle: Localized.nullable(),
  body: z.unknown(),
  notes: Localized,
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
  languages: DeckLanguages.default([...locales]),
  sections: z.array(DeckSection),
  slides: z.array(Slide),
});
export type Deck = z.infer<typeof Deck>;
