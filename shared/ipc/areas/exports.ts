import { z } from 'zod';
import { Briefing } from '../../model/briefing.ts';
import { DataReport, DataRequest } from '../../model/data-export.ts';
import {
  ExportProgress,
  ExportProof,
  ExportReport,
  ExportRequest,
  PageRun,
  PrintedPages,
} from '../../model/export.ts';
import { ChartDrawing, ImageReport, ImageRequest } from '../../model/image.ts';
import { DeckKey } from '../../model/keys.ts';
import { Locale } from '../../model/localized.ts';
import { Logo } from '../../model/logo.ts';
import { SlideLook } from '../../model/look.ts';
import { SlideDrawing } from '../../model/presentation.ts';
import { PresentationReport, PresentationRequest } from '../../model/presentation-request.ts';
import { PrintJob } from '../../model/print-job.ts';
import { anyText } from '../../model/text.ts';
import { call, event } from '../define.ts';

/** Writing decks and data to files. */
export const exportsArea = {
  /**
   * Asks the person where to, then writes the deck there as PDF. Null when they chose no file.
   * @throws export.busy while another export runs
   */
  start: call(ExportRequest, ExportReport.nullable()),
  /** As `start`, but to the file that the person chose last; asks when they have chosen none. */
  retry: call(ExportRequest, ExportReport.nullable()),
  /**
   * Asks the person for a file, or for a folder when there are several, then writes images there.
   * Null when they chose none.
   * @throws export.busy while other images are drawn
   */
  images: call(ImageRequest, ImageReport.nullable()),
  /** As `images`, to where the person wanted the last ones; asks when that is nowhere. */
  retryImages: call(ImageRequest, ImageReport.nullable()),
  /**
   * As `start`, as a presentation that others edit; of two languages the English file stands beside
   * the Chinese one.
   * @throws export.busy while another presentation is made
   */
  presentation: call(PresentationRequest, PresentationReport.nullable()),
  /** As `presentation`, to the file that the person chose last; asks when they have chosen none. */
  retryPresentation: call(PresentationRequest, PresentationReport.nullable()),
  /** Puts a picture of one slide on the clipboard. */
  copySlide: call(
    z.strictObject({
      deck: DeckKey,
      locale: Locale,
      look: SlideLook,
      /** Among the shown ones, from 1. */
      slide: z.int().min(1),
    }),
    z.void(),
  ),
  /**
   * Asks the person where to, then writes the data there, or the chosen part of it. Null when they
   * chose no file.
   * @throws export.no-data when the part has none, export.cancelled
   */
  data: call(DataRequest, DataReport.nullable()),
  /** Gives up the exports of data under way. */
  cancelData: call(z.void(), z.void()),
  cancel: call(z.void(), z.void()),
  /** Whether the system knows a printer. */
  hasPrinter: call(z.void(), z.boolean()),
  /**
   * Prints the pages that `start` would write, through the system's own dialog. Null when the person
   * left it without printing.
   * @throws export.busy while something else is printed, print.no-printer, print.failed
   */
  print: call(ExportRequest, PrintedPages.nullable()),
  /** What reading the last export's file again has shown; null when it did not get that far. */
  proof: call(z.void(), ExportProof.nullable()),
  /** Shows the exported file in the system's file manager. */
  reveal: call(z.void(), z.void()),
  /** Opens the exported file with the system's program for it. @throws file.not-opened */
  open: call(z.void(), z.void()),
  /** The district's own logo for exported pages; null when none was chosen. */
  logo: call(z.void(), Logo.nullable()),
  /**
   * Asks the person for a PNG or SVG file and keeps it as the logo. Null when they chose none.
   * @throws logo.*
   */
  chooseLogo: call(z.void(), Logo.nullable()),
  removeLogo: call(z.void(), z.void()),
  progress: event(ExportProgress),
} as const;

/** Between an export window and the main process. */
export const printArea = {
  /** What this export window is to draw. */
  job: call(z.void(), PrintJob),
  /** The state of the store that it is drawn from, which may have moved on since. */
  briefing: call(z.void(), Briefing),
  /** The first `pages` pages are drawn: a sign of life, and how far it is. */
  drawn: call(z.strictObject({ pages: z.int().min(1) }), z.void()),
  /**
   * All fonts are loaded and every chart is drawn: `slides` pages may be printed. Answered when they
   * are, with the pages to draw in their place; while there are none it is not answered.
   */
  ready: call(
    z.strictObject({
      slides: z.int().min(0),
      /** What a job for charts asks for. */
      charts: z.array(ChartDrawing).optional(),
      /** What the pages of a job for a presentation are made of, in their order. */
      drawings: z.array(SlideDrawing).optional(),
    }),
    PageRun,
  ),
  failed: call(z.strictObject({ reason: anyText(2000) }), z.void()),
} as const;
