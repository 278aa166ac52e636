import { type IndicatorNames, indicatorMatcher } from '../../../shared/reading/match-indicators.ts';
import type { ReadingNote, TextReading } from '../../../shared/reading/model.ts';
import { readText } from '../../../shared/reading/read-text.ts';
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

/** What the thread that reads reports does. */
export const reportTasks = {
  /** @throws report.* */
  async read({ file, digitNames, indicators }: ReportRequest): Promise<ReportReading> {
    const { text, notes, pages } = await documentOf(await readReportFile(file), file);
    const reading = readText(text, { digitNames });
    const matches = reading.figures.map(indicatorMatcher(indicators));
    return { reading, matches, notes, pages };
  },
};

export type ReportTasks = typeof reportTasks;
