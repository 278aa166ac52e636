import { z } from 'zod';

/**
 * A record that the store holds and this program can't read, as another version or another program
 * may have written it. It keeps nothing else from being shown: a card stands in its place.
 */
export const UnreadableRecord = z.strictObject({
  entity: z.enum([
    'area',
    'source',
    'theme',
    'look',
    'indicator',
    'observation',
    'goal',
    'milestone',
    'deck',
    'section',
    'slide',
    'review',
    'meeting',
  ]),
  /** As it is stored: a key, `key@period#area` of an observation, `deck/key` of what a deck holds, or an id. */
  key: z.string(),
  /** What of it can't be read: `name.zh`. */
  field: z.string(),
});
export type UnreadableRecord = z.infer<typeof UnreadableRecord>;
