import { z } from 'zod';
import { Area } from './area.ts';
import { Deck } from './deck.ts';
import { DigitName } from './digit-name.ts';
import { Goal, Milestone } from './goal.ts';
import { Indicator, Theme } from './indicator.ts';
import { Look } from './look.ts';
import { Source } from './source.ts';

/** All that a snapshot's id stands for, in the stable order of the store's lists. */
export const Content = z.strictObject({
  areas: z.array(Area),
  sources: z.array(Source),
  themes: z.array(Theme),
  indicators: z.array(Indicator),
  goals: z.array(Goal),
  milestones: z.array(Milestone),
  decks: z.array(Deck),
  digitNames: z.array(DigitName),
  looks: z.array(Look),
});
export type Content = z.infer<typeof Content>;

const { indicators, goals, milestones } = Content.shape;

/** What a state is compared by; of states kept by earlier versions nothing else is read. */
export const ComparedContent = z.object({ indicators, goals, milestones });
export type ComparedContent = z.infer<typeof ComparedContent>;
