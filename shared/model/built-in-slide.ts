import { z } from 'zod';
import { Slide } from './deck.ts';
import { SlideKey } from './keys.ts';

/** What a slide says and how: all of it but its name and its place in the deck. */
export const SlideForm = Slide.pick({
  layout: true,
  section: true,
  title: true,
  subtitle: true,
  body: true,
  notes: true,
  hidden: true,
});
export type SlideForm = z.infer<typeof SlideForm>;

/** A built-in slide that a person changed, and what a newer version of the app would say on it. */
export const NewForm = z.strictObject({ slide: SlideKey, form: SlideForm });
export type NewForm = z.infer<typeof NewForm>;
