import { z } from 'zod';
import { AreaKey } from './area.ts';
import { Figure, FigureKey } from './figure.ts';
import { Goal, Milestone } from './goal.ts';
import { RecordId } from './record-id.ts';
import { Review } from './review.ts';
import { SlideRef } from './slide-ref.ts';

/** A state that this store can be held against. */
export const OtherState = z.discriminatedUnion('kind', [
  /** A state of this store that was kept: by a show, an export, or by hand. */
  z.strictObject({ kind: z.literal('snapshot'), id: z.string().regex(/^[0-9a-f]{12}$/) }),
  /** The figures that a meeting was shown. */
  z.strictObject({ kind: z.literal('meeting'), id: RecordId }),
  /** Another store file; it is only read. */
  z.strictObject({
    kind: z.literal('file'),
    path: z
      .string()
      .min(1)
      .max(4096)
      .regex(/^[^\0]*$/),
  }),
]);
export type OtherState = z.infer<typeof OtherState>;

/** What there is to choose from, the latest first. */
export const KnownState = z.strictObject({
  state: OtherState,
  /** The snapshot's id. */
  snapshot: z.string(),
  at: z.iso.datetime(),
  keptFor: z.enum(['show', 'export', 'hand', 'file']),
  /** The deck's title, the words of who kept it, or the file's name. */
  label: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type KnownState = z.infer<typeof KnownState>;

const changed = <Fields extends z.ZodType>(fields: Fields) => ({
  before: fields.nullable(),
  after: fields.nullable(),
});

/** What differs between another state (before) and this store (after). */
export const Difference = z.strictObject({
  before: z.strictObject({ snapshot: z.string(), at: z.iso.datetime() }),
  after: z.strictObject({ snapshot: z.string(), at: z.iso.datetime() }),
  figures: z.array(
    z.strictObject({
      key: FigureKey,
      period: z.string(),
      /** Null for the home area. */
      area: AreaKey.nullable(),
      ...changed(Figure),
      /** The slides of this store that show it. */
      slides: z.array(SlideRef),
    }),
  ),
  /** Figures that differ and are not listed, as nobody reads so many: those on slides always are. */
  unlisted: z.strictObject({
    added: z.int().min(0),
    changed: z.int().min(0),
    gone: z.int().min(0),
  }),
  goals: z.array(z.strictObject({ ...changed(Goal), slides: z.array(SlideRef) })),
  milestones: z.array(z.strictObject({ ...changed(Milestone), slides: z.array(SlideRef) })),
  /** Comments and answers of another store; null of a state of this one, which keeps none. */
  comments: z.array(z.strictObject({ ...changed(Review), slides: z.array(SlideRef) })).nullable(),
});
export type Difference = z.infer<typeof Difference>;
