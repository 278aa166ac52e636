import { z } from 'zod';
import { longest } from './bounds.ts';
import { Localized } from './localized.ts';
import { line } from './text.ts';

/**
 * A record that no longer is what this program wrote: a bit of the disk flipped, or another program
 * changed it. It is shown as it stands; a person decides what is right.
 */
export const DamagedRecord = z.strictObject({
  entity: z.enum([
    'area',
    'source',
    'passage',
    'theme',
    'indicator',
    'observation',
    'goal',
    'milestone',
    'digit-name',
    'look',
    'deck',
    'section',
    'slide',
  ]),
  /** As it is stored: `key@period#area` of an observation, `deck/key` of what a deck holds; of a row that is gone what is left. */
  key: z.string(),
  /** What it is called; null where it is gone, or can't be read. */
  name: Localized.nullable(),
  /** The row, as `readDamage` names it to whoever accepts it. */
  table: z.string(),
  row: z.string(),
  /** The checksum of what stands there now; null where nothing does. */
  found: z.int().nullable(),
});
export type DamagedRecord = z.infer<typeof DamagedRecord>;

/** All of them are counted; so many are listed that a person can look through them. */
export const Damage = z.strictObject({
  count: z.int().min(0),
  records: z.array(DamagedRecord),
  /** The folder of the store's copies, to compare with; null where there are none. */
  copies: z.string().nullable(),
});
export type Damage = z.infer<typeof Damage>;

/** A person's word that records are right as they stand. */
export const DamageAcceptance = z.strictObject({
  records: z.array(DamagedRecord.pick({ table: true, row: true, found: true })).min(1),
  /** Who looked at them; kept in the audit log. */
  actor: line(longest.person),
});
export type DamageAcceptance = z.infer<typeof DamageAcceptance>;
