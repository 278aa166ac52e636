import { z } from 'zod';
import { DeckOverview, DeckSummary } from '../../model/deck.ts';
import { DeckKey } from '../../model/keys.ts';
import { call, event } from '../define.ts';

/** Which briefings there are, and which one the window shows. */
export const decksArea = {
  /** In the order of their keys. */
  list: call(z.void(), z.array(DeckSummary)),
  /** In the same order, with what the start page says of each. */
  overviews: call(z.void(), z.array(DeckOverview)),
  /** Shows it from now on, and again at the next start. @throws deck.unknown */
  open: call(z.strictObject({ deck: DeckKey }), z.void()),
  opened: event(z.strictObject({ deck: DeckKey })),
} as const;
