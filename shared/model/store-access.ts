import { z } from 'zod';

/** Who has a store open on a network share, as their computer says it. */
export const StoreHolder = z.strictObject({
  /** Empty where nobody said. */
  person: z.string(),
  computer: z.string(),
  since: z.iso.datetime(),
});
export type StoreHolder = z.infer<typeof StoreHolder>;

/** Why a store is only read: what may not be written, that somebody else has it, or that it is a bundle to review. */
export const ReadingReason = z.enum(['medium', 'folder', 'file', 'in-use', 'bundle']);
export type ReadingReason = z.infer<typeof ReadingReason>;

/** Whether a store may be edited; one that may not is read and shown from a copy on this computer. */
export const StoreAccess = z.discriminatedUnion('editing', [
  z.strictObject({ editing: z.literal('open') }),
  z.strictObject({
    editing: z.literal('rests'),
    /** The store that people know; what is read is the copy. */
    path: z.string(),
    reason: ReadingReason,
    /** Null unless it is in use. */
    holder: StoreHolder.nullable(),
  }),
]);
export type StoreAccess = z.infer<typeof StoreAccess>;
export type RestingAccess = Extract<StoreAccess, { editing: 'rests' }>;
