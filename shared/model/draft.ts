import { z } from 'zod';
import { isShallow } from './json-depth.ts';

/** JSON of at most 200,000 characters. */
export const DraftValue = z
  .unknown()
  .refine(isShallow)
  .pipe(z.json().refine((value) => JSON.stringify(value).length <= 200_000));

/** What was typed into a form and not saved yet; it comes back when the form is opened again. */
export const Draft = z.strictObject({
  /** The form: `observation:hi-tech-enterprises@2023`, `review:slide:hi-tech-ladder`. */
  form: z.string().regex(/^[\w\p{L}\p{N}:.@#/-]{1,300}$/u),
  value: DraftValue,
  at: z.iso.datetime(),
});
export type Draft = z.infer<typeof Draft>;
