import { z } from 'zod';
import { longest } from './bounds.ts';

/** A stable, readable key: lower-case words joined by hyphens, as written in the dataset's files. */
export const Key = z
  .string()
  .max(longest.key)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const SourceKey = Key.brand('SourceKey');
export const ThemeKey = Key.brand('ThemeKey');
export const IndicatorKey = Key.brand('IndicatorKey');
export const GoalKey = Key.brand('GoalKey');
export const MilestoneKey = Key.brand('MilestoneKey');
export const DeckKey = Key.brand('DeckKey');
export const SectionKey = Key.brand('SectionKey');
export const SlideKey = Key.brand('SlideKey');

export type SourceKey = z.infer<typeof SourceKey>;
export type ThemeKey = z.infer<typeof ThemeKey>;
export type IndicatorKey = z.infer<typeof IndicatorKey>;
export type GoalKey = z.infer<typeof GoalKey>;
export type MilestoneKey = z.infer<typeof MilestoneKey>;
export type DeckKey = z.infer<typeof DeckKey>;
export type SectionKey = z.infer<typeof SectionKey>;
export type SlideKey = z.infer<typeof SlideKey>;
