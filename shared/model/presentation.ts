import { z } from 'zod';
import { FigureKey } from './figure.ts';
import { SlideKey } from './keys.ts';
import { PictureHash } from './picture.ts';

/**
 * What a drawn slide is made of, as it is written into a presentation that others edit. Everything is
 * in units of the stage (1280 × 720), measured on the slide as it was laid out; one thing lies over
 * those before it.
 */

const Length = z.number().min(-20_000).max(20_000);

export const DrawnBox = z.strictObject({
  x: Length,
  y: Length,
  width: z.number().min(0).max(20_000),
  height: z.number().min(0).max(20_000),
});
export type DrawnBox = z.infer<typeof DrawnBox>;

/** A colour as it is seen. */
export const Paint = z.strictObject({
  /** `#0B5FA5`. */
  colour: z.string().regex(/^#[0-9A-F]{6}$/),
  opacity: z.number().min(0).max(1),
});
export type Paint = z.infer<typeof Paint>;

/** Text of one kind. */
export const DrawnRun = z.strictObject({
  text: z.string().max(5_000),
  /** Of the type, in units. */
  size: z.number().min(1).max(600),
  weight: z.int().min(100).max(900),
  paint: Paint,
  lang: z.enum(['zh-CN', 'en']),
  /** The figure that it prints, or a part of it. */
  figure: FigureKey.nullable(),
  /** The page that it leads to, from 0; null where it leads nowhere. */
  leadsTo: z.int().min(0).nullable(),
  /** Room between it and the run before it, in units: figures stand off Chinese characters. */
  gap: z.number().min(0).max(600).optional(),
});
export type DrawnRun = z.infer<typeof DrawnRun>;

/** One line as it was broken; where it begins and ends, and where its letters stand. */
export const DrawnLine = z.strictObject({
  runs: z.array(DrawnRun),
  x: Length,
  width: z.number().min(0).max(20_000),
  baseline: Length,
});
export type DrawnLine = z.infer<typeof DrawnLine>;

/** What a text is to the slide: the title stands in the outline, what is at the foot on the layout. */
export const textRoles = ['title', 'subtitle', 'kicker', 'source', 'place', 'body'] as const;

export const DrawnText = z.strictObject({
  kind: z.literal('text'),
  role: z.enum(textRoles),
  /** Of its lines together. */
  box: DrawnBox,
  align: z.enum(['start', 'middle', 'end']),
  /** From one baseline to the next. */
  leading: z.number().min(1).max(1_000),
  lines: z.array(DrawnLine),
});
export type DrawnText = z.infer<typeof DrawnText>;

export const DrawnStroke = z.strictObject({
  paint: Paint,
  width: z.number().min(0).max(200),
  dash: z.array(z.number().min(0)).max(8),
  cap: z.enum(['butt', 'round', 'square']),
});
export type DrawnStroke = z.infer<typeof DrawnStroke>;

/** One step of an outline: absolute places; curves are cubic. */
export const PathStep = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('move'), x: Length, y: Length }),
  z.strictObject({ to: z.literal('line'), x: Length, y: Length }),
  z.strictObject({
    to: z.literal('curve'),
    x1: Length,
    y1: Length,
    x2: Length,
    y2: Length,
    x: Length,
    y: Length,
  }),
  z.strictObject({ to: z.literal('close') }),
]);
export type PathStep = z.infer<typeof PathStep>;

export const DrawnShape = z.strictObject({
  kind: z.literal('shape'),
  box: DrawnBox,
  form: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('rectangle'), radius: z.number().min(0) }),
    z.strictObject({ type: z.literal('ellipse') }),
    z.strictObject({
      type: z.literal('line'),
      from: z.tuple([Length, Length]),
      to: z.tuple([Length, Length]),
    }),
    z.strictObject({ type: z.literal('path'), steps: z.array(PathStep).min(1) }),
  ]),
  fill: Paint.nullable(),
  stroke: DrawnStroke.nullable(),
});
export type DrawnShape = z.infer<typeof DrawnShape>;

export const DrawnPicture = z.strictObject({
  kind: z.literal('picture'),
  box: DrawnBox,
  /** A picture of the store by its file, or one that the slide carries itself, such as the logo. */
  file: z.union([
    z.strictObject({ hash: PictureHash }),
    z.strictObject({ png: z.base64().max(4_000_000) }),
  ]),
  /** What of the picture is shown, in shares of its width and height. */
  crop: z.strictObject({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(0).max(1),
    height: z.number().min(0).max(1),
  }),
  radius: z.number().min(0),
  alt: z.string(),
});
export type DrawnPicture = z.infer<typeof DrawnPicture>;

const Side = z.strictObject({ paint: Paint, width: z.number().min(0) }).nullable();

export const DrawnTable = z.strictObject({
  kind: z.literal('table'),
  box: DrawnBox,
  /** How wide each column is. */
  columns: z.array(z.number().min(0)).min(1),
  rows: z
    .array(
      z.strictObject({
        height: z.number().min(0),
        isHead: z.boolean(),
        cells: z.array(
          z.strictObject({
            align: z.enum(['start', 'middle', 'end']),
            lines: z.array(DrawnLine),
            fill: Paint.nullable(),
            top: Side,
            bottom: Side,
            /** From the cell's edges to its text. */
            padding: z.strictObject({ start: z.number(), end: z.number() }),
          }),
        ),
      }),
    )
    .min(1),
  alt: z.string(),
});
export type DrawnTable = z.infer<typeof DrawnTable>;

/** A mark's value and how the store prints it. */
export const ChartPoint = z.strictObject({
  /** In the unit of its series; null where there is none. */
  value: z.number().nullable(),
  /** `突破1450家`; empty where nothing is written at it. */
  printed: z.string(),
  figure: FigureKey.nullable(),
  paint: Paint,
  /** Its words and where they stand; null where the mark carries none. */
  label: DrawnText.nullable(),
});
export type ChartPoint = z.infer<typeof ChartPoint>;

export const ChartSeries = z.strictObject({
  /** `高新技术企业（家）`, `2023年`: names the column of the workbook, with its unit. */
  name: z.string(),
  unit: z.string(),
  points: z.array(ChartPoint).min(1),
});
export type ChartSeries = z.infer<typeof ChartSeries>;

/** A chart that presentation software knows: it is edited there with the workbook inside it. */
export const DrawnChart = z.strictObject({
  kind: z.literal('chart'),
  /** Bars lie, columns stand; stacked ones are parts of a whole that is as long as the axis. */
  type: z.enum(['bars', 'columns', 'stacked-bars', 'stacked-columns', 'ring']),
  box: DrawnBox,
  /** Where marks stand within the slide: from the axis’ least to its greatest value. */
  plot: DrawnBox,
  /** In the order in which they are read; for bars, from the top. */
  categories: z.array(z.string()).min(1),
  /** Names of categories as they are written, where the chart writes them. */
  categoryLabels: z.array(DrawnText.nullable()),
  series: z.array(ChartSeries).min(1),
  axis: z.strictObject({ least: z.number(), greatest: z.number() }),
  /** How thick a mark is, and how much room it has, across the bars. */
  mark: z.strictObject({ thickness: z.number().min(0), room: z.number().min(0) }),
  /** Share of a ring's radius that is left open in its middle; 0 for others. */
  hole: z.number().min(0).max(1),
  /** The chart in one sentence, for those who can't see it. */
  alt: z.string(),
});
export type DrawnChart = z.infer<typeof DrawnChart>;

export interface DrawnGroup {
  kind: 'group';
  /** What it is called in lists of a slide's objects: 台阶图, 南湖. */
  name: string;
  /** What it shows, in words; empty for decoration. */
  alt: string;
  items: DrawnItem[];
}

export type DrawnItem =
  | DrawnText
  | DrawnShape
  | DrawnPicture
  | DrawnTable
  | DrawnChart
  | DrawnGroup;

export const DrawnItem: z.ZodType<DrawnItem> = z.lazy(() =>
  z.union([DrawnText, DrawnShape, DrawnPicture, DrawnTable, DrawnChart, DrawnGroup]),
);

export const DrawnGroup: z.ZodType<DrawnGroup> = z.strictObject({
  kind: z.literal('group'),
  name: z.string(),
  alt: z.string(),
  items: z.array(z.lazy(() => DrawnItem)),
});

/** Light on a slide's ground: rings round one place. */
export const DrawnGlow = z.strictObject({
  /** The middle, in shares of the slide. */
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  /**
   * From the middle on, where each colour is: the rings are as wide and high as the slide's farthest
   * sides are from there, and at 1 they go through its farthest corner. Beyond the last is the ground.
   */
  stops: z
    .array(
      z.strictObject({
        at: z.number().min(0).max(1),
        colour: z.string().regex(/^#[0-9A-F]{6}$/),
      }),
    )
    .min(2)
    .max(40),
});
export type DrawnGlow = z.infer<typeof DrawnGlow>;

/** One slide, or one page of an appendix, as it was drawn. */
export const SlideDrawing = z.strictObject({
  /** Null for a page that is no slide of the briefing. */
  slide: SlideKey.nullable(),
  /** As the layout is called in the briefing, `appendix` for such a page: names the layout of the file. */
  layout: z.string(),
  title: z.string(),
  ground: Paint,
  glow: DrawnGlow.nullable(),
  items: z.array(DrawnItem),
});
export type SlideDrawing = z.infer<typeof SlideDrawing>;
