import { z } from 'zod';
import { commandIds } from '../commands/registry.ts';
import { Briefing } from '../model/briefing.ts';
import { ExportProgress, ExportProof, ExportReport, ExportRequest } from '../model/export.ts';
import { DeckKey } from '../model/keys.ts';
import { Settings } from '../model/settings.ts';
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
    job: call(z.void(), ExportRequest),
    /** All fonts are loaded and every chart is drawn: `slides` pages may be printed. */
    ready: call(z.strictObject({ slides: z.int().min(0) }), z.void()),
    failed: call(z.strictObject({ reason: z.string().max(2000) }), z.void()),
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
