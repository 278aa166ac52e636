import { z } from 'zod';
import { DeckKey, SlideKey } from './keys.ts';

/** A slide among those of all decks: two decks may have slides of one key. */
export const SlideRef = z.strictObject({ deck: DeckKey, slide: SlideKey });
export type SlideRef = z.infer<typeof SlideRef>;

/** One name for each slide: `annual-2023/cover`. */
export function slideName({ deck, slide }: SlideRef): string {
  return `${deck}/${slide}`;
}
