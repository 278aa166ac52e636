import { z } from 'zod';
import { AreaKey } from './area.ts';
import { PlannedMinutes } from './deck.ts';
import { Figure, FigureKey } from './figure.ts';
import { DeckKey, SectionKey, SlideKey } from './keys.ts';
import { Decision, MeetingDetails, noDetails } from './meeting-details.ts';
import { Device } from './profile.ts';
import { RecordId } from './record-id.ts';

/** Where the audience looks: an own display, the only display, or (rehearsal) nowhere but the console. */
export const ShowMode = z.enum(['two-displays', 'one-display', 'rehearsal']);
export type ShowMode = z.infer<typeof ShowMode>;

export const Blank = z.enum(['none', 'black', 'white']);
export type Blank = z.infer<typeof Blank>;

/** What the presenter's pointer does on the slide. */
export const Tool = z.enum(['arrow', 'laser', 'spotlight', 'pen', 'highlighter']);
export type Tool = z.infer<typeof Tool>;

/**
 * What lies over the slide: on the console, or over the audience's slide when there is no console.
 * `end` asks the presenter whether to keep what was drawn.
 */
export const Overlay = z.enum(['none', 'slide-list', 'grid', 'help', 'question', 'end']);
export type Overlay = z.infer<typeof Overlay>;

/** A point of the stage, in its 1280 × 720 design units. */
export const StagePoint = z.tuple([z.number().min(-64).max(1344), z.number().min(-64).max(784)]);
export type StagePoint = z.infer<typeof StagePoint>;

export const Stroke = z.strictObject({
  id: z.string().min(1).max(40),
  tool: z.enum(['pen', 'highlighter']),
  points: z.array(StagePoint).min(1).max(20_000),
});
export type Stroke = z.infer<typeof Stroke>;

/** What was drawn during a show, by slide, oldest first. */
export const Ink = z.record(z.string(), z.array(Stroke));
export type Ink = z.infer<typeof Ink>;

/** Time in milliseconds; while `runningSince` (epoch ms) is set, the clock runs. */
export const ShowClock = z.strictObject({
  elapsed: z.number().min(0),
  runningSince: z.number().nullable(),
});
export type ShowClock = z.infer<typeof ShowClock>;

/** A figure of a period, shown large to the audience. */
export const Answer = z.strictObject({
  figure: FigureKey,
  period: Figure.shape.timePeriod,
  /** Null for the one that the briefing reports on. */
  area: AreaKey.nullable().default(null),
});
export type Answer = z.infer<typeof Answer>;

/** A show under way. The main process owns it; every window shows it as it stands. */
export const Show = z.strictObject({
  deck: DeckKey,
  /** The state of the store that the show froze when it started. */
  snapshot: z.string(),
  /** The store's state now, when it is no longer the frozen one and the presenter has not chosen. */
  newerSnapshot: z.string().nullable(),
  mode: ShowMode,
  /** On the only display the console stands beside the audience's window, instead of behind it. */
  beside: z.boolean(),
  /** The audience's window is over its place: not yet at the start, no longer when it was given up. */
  audienceShown: z.boolean(),
  /** The slide in view, among the shown ones, from 0. */
  slide: z.int().min(0),
  total: z.int().min(1),
  /** The last slide was left: a black screen says that the show is over, and the next page turn leaves. */
  ended: z.boolean(),
  blank: Blank,
  tool: Tool,
  pointerHidden: z.boolean(),
  inkHidden: z.boolean(),
  sourcesShown: z.boolean(),
  overlay: Overlay,
  /** Digits typed so far for `12 Enter`. */
  typed: z.string().max(4),
  /** Magnification from 1, and the stage point in the middle of the view. */
  zoom: z.strictObject({ scale: z.number().min(1).max(4), at: StagePoint }),
  /** A figure that answers a question, shown large to the audience. */
  answer: Answer.nullable(),
  clock: ShowClock,
  /** When the slide in view came up, epoch ms. */
  slideSince: z.number(),
  /** A word to the presenter only: the projector went away, a window had to be made anew. */
  notice: z
    .enum([
      'display-lost',
      'display-found',
      'display-mirrored',
      'window-recovered',
      'window-given-up',
      'slides-gone',
    ])
    .nullable(),
});
export type Show = z.infer<typeof Show>;

/** Everything that can be done in a show. Keys, buttons, clickers and menus all end here. */
export const ShowAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('next') }),
  z.strictObject({ type: z.literal('previous') }),
  z.strictObject({ type: z.literal('first') }),
  z.strictObject({ type: z.literal('last') }),
  /** To a slide, from 0. */
  z.strictObject({ type: z.literal('go'), slide: z.int().min(0) }),
  z.strictObject({ type: z.literal('digit'), digit: z.string().regex(/^\d$/) }),
  /** Goes to the typed slide number; without digits, next. */
  z.strictObject({ type: z.literal('enter') }),
  z.strictObject({ type: z.literal('blank'), blank: Blank }),
  z.strictObject({ type: z.literal('tool'), tool: Tool }),
  z.strictObject({ type: z.literal('toggle'), what: z.enum(['pointer', 'ink', 'sources']) }),
  z.strictObject({ type: z.literal('overlay'), overlay: Overlay }),
  /**
   * Closes the overlay, else the answer, else the blank, else the zoom, else the show: at once when
   * nothing was drawn, else by the `end` overlay.
   */
  z.strictObject({ type: z.literal('escape') }),
  z.strictObject({
    type: z.literal('zoom'),
    scale: z.number().min(1).max(4),
    at: StagePoint.optional(),
  }),
  z.strictObject({ type: z.literal('answer'), answer: Answer.nullable() }),
  z.strictObject({ type: z.literal('clock'), to: z.enum(['pause', 'resume', 'reset']) }),
  z.strictObject({ type: z.literal('swap-displays') }),
  z.strictObject({ type: z.literal('toggle-beside') }),
  /** Brings the audience's window back, where it was given up or lies behind the console. */
  z.strictObject({ type: z.literal('show-audience') }),
  /** Keep the frozen figures, or go on with the store's newer ones. */
  z.strictObject({ type: z.literal('figures'), use: z.enum(['frozen', 'newer']) }),
  z.strictObject({ type: z.literal('dismiss-notice') }),
]);
export type ShowAction = z.infer<typeof ShowAction>;

export const InkAction = z.discriminatedUnion('type', [
  /** Begins or lengthens a stroke of the slide in view; points are those since the last call. */
  z.strictObject({ type: z.literal('draw'), stroke: Stroke }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('erase-all') }),
]);
export type InkAction = z.infer<typeof InkAction>;

/** Planned minutes for a deck and its sections, beside those that its slides have; what is not planned is null. */
export const ShowPlan = z.strictObject({
  total: PlannedMinutes.nullable(),
  sections: z.record(SectionKey, PlannedMinutes),
});
export type ShowPlan = z.infer<typeof ShowPlan>;

/** What happened at a meeting, kept in the store when a show ends, and what people said of it since. */
export const Meeting = z.strictObject({
  id: RecordId,
  /** Who held it; empty where nobody had said. */
  heldBy: z.string().default(''),
  /** Where it was held; null where nobody knows any more. */
  device: Device.nullable().default(null),
  deck: DeckKey,
  deckTitle: z.strictObject({ zh: z.string(), en: z.string() }),
  snapshot: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** In the order shown; a slide shown twice stands twice. */
  slides: z.array(
    z.strictObject({
      slide: SlideKey,
      number: z.int().min(1),
      title: z.strictObject({ zh: z.string(), en: z.string() }),
      seconds: z.number().min(0),
    }),
  ),
  questions: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      asked: z.string(),
      figure: FigureKey.nullable(),
      /** What the figure was called, and of when it was; null where earlier versions kept neither. */
      name: z.strictObject({ zh: z.string(), en: z.string() }).nullable().default(null),
      period: z.string().nullable().default(null),
      printed: z.string(),
    }),
  ),
  ink: Ink,
  details: MeetingDetails.default(noDetails),
  /** In the order in which they were written. */
  decisions: z.array(Decision).default([]),
});
export type Meeting = z.infer<typeof Meeting>;

/** How long each slide took when a briefing was rehearsed, kept for its plan and the next run. */
export const Rehearsal = z.strictObject({
  deck: DeckKey,
  endedAt: z.iso.datetime(),
  /** In the deck's order, each slide once. */
  slides: Meeting.shape.slides,
});
export type Rehearsal = z.infer<typeof Rehearsal>;

/** A meeting as a show leaves it, before the store signs it. */
export type MeetingRecord = Omit<Meeting, 'id' | 'heldBy' | 'device' | 'details' | 'decisions'>;
