import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { type IndicatorNames, indicatorMatcher } from '../../../shared/reading/match-indicators.ts';
import type { ReadingNote, TextReading } from '../../../shared/reading/model.ts';
import { readText } from '../../../shared/reading/read-text.ts';
import type { ReportDocument } from './document.ts';
import { documentOf } from './document-of.ts';
import { readReportFile } from './read-file.ts';

/** A file to read, with what the store knows of names. */
export interface ReportRequest {
  readonly file: string;
  readonly digitNames: readonly string[];
  readonly indicators: readonly IndicatorNames[];
}

export interface ReportReading {
  readonly reading: TextReading;
  /** Of each figure: the keys of the indicators whose name and unit fit, nearest first. */
  readonly matches: readonly (readonly string[])[];
  /** What the file holds beside its plain paragraphs. */
  readonly notes: readonly ReadingNote[];
  /** Of each line that is not empty: its page in a PDF; null for other files. */
  readonly pages: readonly number[] | null;
}

/** A report by its path, or the bytes that a window was given of one. */
export type ReportToOpen =
  | { readonly file: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** The text of a report, and the hash of the file that it was read from. */
export interface OpenedReport extends ReportDocument {
  /** In hex. */
  readonly sha256: string;
}

/** What the thread that reads reports does. */
export const reportTasks = {
  /** @throws report.* */
  async read({ file, digitNames, indicators }: ReportRequest): Promise<ReportReading> {
    const { text, notes, pages } = await documentOf(await readReportFile(file), file);
    const reading = readText(text, { digitNames, notes });
    const matches = reading.figures.map(indicatorMatcher(indicators));
    return { reading, matches, notes, pages };
  },

  /** @throws report.* */
  async open(asked: ReportToOpen): Promise<OpenedReport> {
    const bytes = 'file' in asked ? await readReportFile(asked.file) : asked.bytes;
    if (bytes.length === 0) throw new AppError('report.empty', { name: nameOf(asked) });
    const document = await documentOf(bytes, nameOf(asked));
    return { ...document, sha256: createHash('sha256').update(bytes).digest('hex') };
  },

  /** The figures of a text, which may take a while: it is never done in the process that has the windows. */
  figures: ({
    text,
    digitNames,
    notes,
  }: {
    readonly text: string;
    readonly digitNames: readonly string[];
    readonly notes: readonly ReadingNote[];
  }) => readText(text, { digitNames, notes }),
};

function nameOf(asked: ReportToOpen): string {
  return 'file' in asked ? asked.file : asked.name;
}

export type ReportTasks = typeof reportTasks;
