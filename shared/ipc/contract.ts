import { z } from 'zod';
import { commandIds } from '../commands/registry.ts';
import { Briefing } from '../model/briefing.ts';
import {
  ExportProgress,
  ExportProof,
  ExportReport,
  ExportRequest,
  PrintJob,
} from '../model/export.ts';
import { FigureKey } from '../model/figure.ts';
import { DeckKey, SlideKey } from '../model/keys.ts';
import { Locale } from '../model/localized.ts';
import { Settings } from '../model/settings.ts';
import {
  Ink,
  InkAction,
  Meeting,
  Show,
  ShowAction,
  ShowPlan,
  StagePoint,
  Stroke,
} from '../model/show.ts';
import { call, event } from './define.ts';

/** Every channel between windows and the main process. */
export const contract = {
  briefing: {
    /** The deck with all that its slides refer to. */
    get: call(z.strictObject({ deck: DeckKey }), Briefing),
    /** Figures, goals or slides changed; fetch again. */
    changed: event(z.strictObject({ areas: z.array(z.string()) })),
  },
  settings: {
    get: call(z.void(), Settings),
    set: call(Settings.partial(), Settings),
    changed: event(Settings),
  },
  exports: {
    /**
     * Asks the person where to, then writes the deck there as PDF. Null when they chose no file.
     * @throws export.busy while another export runs
     */
    start: call(ExportRequest, ExportReport.nullable()),
    cancel: call(z.void(), z.void()),
    /** What reading the last export's file again has shown; null when it did not get that far. */
    proof: call(z.void(), ExportProof.nullable()),
    /** Shows the exported file in the system's file manager. */
    reveal: call(z.void(), z.void()),
    progress: event(ExportProgress),
  },
  print: {
    /** What this export window is to draw. */
    job: call(z.void(), PrintJob),
    /** All fonts are loaded and every chart is drawn: `slides` pages may be printed. */
    ready: call(z.strictObject({ slides: z.int().min(0) }), z.void()),
    failed: call(z.strictObject({ reason: z.string().max(2000) }), z.void()),
  },
  show: {
    /** The show under way; null when there is none. */
    get: call(z.void(), Show.nullable()),
    /** The deck and figures that the show froze. */
    briefing: call(z.void(), Briefing),
    /** Starts from a slide (from 0). Where the audience looks is decided by the displays there are. */
    start: call(
      z.strictObject({ deck: DeckKey, slide: z.int().min(0), rehearsal: z.boolean() }),
      z.void(),
    ),
    act: call(ShowAction, z.void()),
    ink: call(z.void(), Ink),
    drawInk: call(InkAction, z.void()),
    /** The laser or spotlight at a stage point; null takes it away. Passed on to the audience at once. */
    point: call(StagePoint.nullable(), z.void()),
    /** A question asked in question mode, for the record of the meeting. */
    noteQuestion: call(
      z.strictObject({ asked: z.string().max(200), figure: FigureKey.nullable() }),
      z.void(),
    ),
    /** Ends the show; drawn ink is kept with the meeting or dropped. */
    end: call(z.strictObject({ keepInk: z.boolean() }), z.void()),
    plan: call(z.strictObject({ deck: DeckKey }), ShowPlan),
    setPlan: call(z.strictObject({ deck: DeckKey, plan: ShowPlan }), z.void()),
    changed: event(Show.nullable()),
    /** One stroke began or grew (its new points only), or the slide's ink was replaced as a whole. */
    inked: event(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('stroke'), slide: SlideKey, stroke: Stroke }),
        z.strictObject({ type: z.literal('replaced'), slide: SlideKey, strokes: z.array(Stroke) }),
      ]),
    ),
    pointed: event(StagePoint.nullable()),
  },
  meetings: {
    list: call(z.void(), z.array(Meeting)),
    remove: call(z.strictObject({ id: z.int() }), z.void()),
    /** Asks the person where to; null when they chose no file. */
    export: call(
      z.strictObject({ id: z.int(), format: z.enum(['pdf', 'csv']), locale: Locale }),
      z.string().nullable(),
    ),
    changed: event(z.void()),
  },
  windows: {
    setFullScreen: call(z.strictObject({ on: z.boolean() }), z.void()),
    fullScreenChanged: event(z.strictObject({ on: z.boolean() })),
  },
  commands: {
    /** A menu command that the window is to carry out. */
    invoked: event(z.strictObject({ id: z.enum(commandIds) })),
  },
  log: {
    /** An uncaught error of the window, for the local log file. */
    error: call(
      z.strictObject({ message: z.string().max(4000), stack: z.string().max(20_000) }),
      z.void(),
    ),
  },
} as const;

export type Contract = typeof contract;
