import { z } from 'zod';
import { Localized } from './localized.ts';
import { FigureRef, GoalRef, MilestoneRef, SourceRef } from './reference.ts';

/** A drawn scene of cover, section and closing slides. */
export const Scene = z.enum(['lake', 'campus', 'tower', 'greenway']);
export type Scene = z.infer<typeof Scene>;

/** A figure with the words around it; without a label the figure's short name stands. */
const FigureCard = z.strictObject({
  figure: FigureRef,
  label: Localized.optional(),
  note: Localized.optional(),
});

const figures = (min: number, max: number) => z.array(FigureRef).min(min).max(max);
const cards = (min: number, max: number) => z.array(FigureCard).min(min).max(max);

/**
 * What a chart shows. Every type is honest with one year of data: no trends, no growth,
 * one unit to an axis, zero base.
 */
export const ChartSpec = z.discriminatedUnion('type', [
  /** Horizontal bars of one unit, longest first. */
  z.strictObject({
    type: z.literal('ranked-bars'),
    figures: figures(2, 8),
    emphasis: FigureRef.optional(),
  }),
  /** As ranked bars, for values of which one dwarfs the rest. */
  z.strictObject({
    type: z.literal('lollipop'),
    figures: figures(2, 8),
    emphasis: FigureRef.optional(),
  }),
  /** Shares of a whole that the store holds; a ratio in % needs no whole (its remainder is known). */
  z.strictObject({
    type: z.literal('part-of-whole'),
    form: z.enum(['bar', 'ring']),
    parts: z
      .array(
        z.strictObject({
          part: FigureRef,
          whole: FigureRef.optional(),
          label: Localized.optional(),
        }),
      )
      .min(1)
      .max(3),
  }),
  /** One mark per counted thing, for counts up to 60; where one is no such count, bars stand for it. */
  z.strictObject({ type: z.literal('pictogram'), figures: figures(1, 4) }),
  /** Targets as empty tracks, filled only by reported progress. */
  z.strictObject({ type: z.literal('target-track'), targets: figures(1, 6) }),
]);
export type ChartSpec = z.infer<typeof ChartSpec>;

const side = z.strictObject({
  heading: Localized,
  figures: cards(1, 4),
  statement: Localized.optional(),
});

/** The body of a slide, by layout. Numbers stand in it only as references. */
export const slideBodies = {
  cover: z.strictObject({ lead: Localized, scene: Scene }),
  section: z.strictObject({ lead: Localized, scene: Scene }),
  'kpi-grid': z.strictObject({ figures: cards(2, 6), statement: Localized.optional() }),
  'hero-figure': z.strictObject({
    hero: FigureCard,
    statement: Localized.optional(),
    support: cards(1, 5),
  }),
  chart: z.strictObject({ chart: ChartSpec, statement: Localized.optional() }),
  'chart-figures': z.strictObject({
    chart: ChartSpec,
    figures: cards(1, 4),
    statement: Localized.optional(),
  }),
  /** Places on lists and named recognitions. */
  ranking: z.strictObject({
    items: z
      .array(z.strictObject({ figure: FigureRef, label: Localized, detail: Localized.optional() }))
      .min(2)
      .max(8),
  }),
  'part-of-whole': z.strictObject({
    parts: z
      .array(
        z.strictObject({
          part: FigureRef,
          whole: FigureRef.optional(),
          label: Localized,
          note: Localized.optional(),
        }),
      )
      .min(1)
      .max(4),
    figures: cards(0, 4),
  }),
  /** Steps of a graded programme, widest first. Not a funnel: no conversion is claimed. */
  ladder: z.strictObject({
    steps: cards(3, 6),
    statement: Localized.optional(),
    aside: cards(0, 3),
  }),
  'comparison-pair': z.strictObject({ left: side, right: side }),
  'goal-board': z.strictObject({
    /** The aims that the other goals serve. */
    lead: z.array(GoalRef).min(1).max(2).optional(),
    goals: z.array(GoalRef).min(1).max(8),
    statement: Localized.optional(),
  }),
  'milestone-strip': z.strictObject({
    milestones: z.array(MilestoneRef).min(2).max(8),
    figures: cards(0, 4),
    statement: Localized.optional(),
  }),
  narrative: z.strictObject({
    paragraphs: z.array(Localized).min(1).max(4),
    figures: cards(0, 4),
  }),
  table: z.strictObject({ rows: figures(2, 10), statement: Localized.optional() }),
  sources: z.strictObject({
    sources: z.array(SourceRef).min(1).max(3),
    method: z.array(Localized).min(1).max(6),
  }),
  closing: z.strictObject({ lead: Localized, scene: Scene }),
} as const;

export type Layout = keyof typeof slideBodies;
export const layouts = Object.keys(slideBodies) as Layout[];
export const Layout = z.enum(layouts as [Layout, ...Layout[]]);

export type SlideBody<L extends Layout = Layout> = z.infer<(typeof slideBodies)[L]>;
