import { z } from 'zod';
import { Deck } from './deck.ts';
import { Goal, Milestone } from './goal.ts';
import { Indicator, Theme } from './indicator.ts';
import { Source } from './source.ts';

/** All that a snapshot's id stands for, in the stable order of the store's lists. */
export const Content = z.strictObject({
  sources: z.array(Source),
  themes: z.array(Theme),
  indicators: z.array(Indicator),
  goals: z.array(Goal),
  milestones: z.array(Milestone),
  decks: z.array(Deck),
});
export type Content = z.infer<typeof Content>;
