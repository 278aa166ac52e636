import { z } from 'zod';
import { DataReport, DataRequest } from '../../model/data-export.ts';
import {
  ExportProgress,
  ExportProof,
  ExportReport,
  ExportRequest,
  PrintJob,
} from '../../model/export.ts';
import { call, event } from '../define.ts';

/** Writing decks and data to files. */
export const exportsArea = {
  /**
   * Asks the person where to, then writes the deck there as PDF. Null when they chose no file.
   * @throws export.busy while another export runs
   */
  start: call(ExportRequest, ExportReport.nullable()),
  /**
   * Asks the person where to, then writes the data there, or the chosen part of it. Null when they
   * chose no file.
   * @throws export.no-data when the part has none
   */
  data: call(DataRequest, DataReport.nullable()),
  cancel: call(z.void(), z.void()),
  /** What reading the last export's file again has shown; null when it did not get that far. */
  proof: call(z.void(), ExportProof.nullable()),
  /** Shows the exported file in the system's file manager. */
  reveal: call(z.void(), z.void()),
  progress: event(ExportProgress),
} as const;

/** Between an export window and the main process. */
export const printArea = {
  /** What this export window is to draw. */
  job: call(z.void(), PrintJob),
  /** All fonts are loaded and every chart is drawn: `slides` pages may be printed. */
  ready: call(z.strictObject({ slides: z.int().min(0) }), z.void()),
  failed: call(z.strictObject({ reason: z.string().max(2000) }), z.void()),
} as const;
