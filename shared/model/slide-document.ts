import { z } from 'zod';
import type { Deck, PackagedDeck, Slide } from './deck.ts';
import { SlideFields } from './edit-fields.ts';

/**
 * A slide as other programs read and write it: all of it but the key of its order, in whose stead
 * its position says where it stands.
 */
export const SlideDocument = SlideFields.omit({ orderKey: true }).extend({
  /** Counted from 1, hidden slides too. */
  position: z.int().min(1),
  subtitle: SlideFields.shape.subtitle.default(null),
  hidden: SlideFields.shape.hidden.default(false),
});
export type SlideDocument = z.infer<typeof SlideDocument>;

/** A deck, and its slides, as packages hold them. */
export function deckDocument({ sections, slides, ...deck }: Deck): PackagedDeck {
  return {
    ...deck,
    sections: sections.map(({ orderKey: _, ...section }) => section),
    slides: slides.map(slideDocument),
  };
}

/** A slide as packages hold it. */
export function slideDocument({ orderKey: _, ...slide }: Slide): PackagedDeck['slides'][number] {
  return slide;
}
