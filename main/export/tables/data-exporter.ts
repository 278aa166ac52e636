import { AppError } from '../../../shared/errors.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { DataFormat, DataReport, DataRequest } from '../../../shared/model/data-export.ts';
import type { FileWriter } from '../../files/write-file.ts';
import type { RecentExport } from '../recent-export.ts';
import type { DataMaker } from './data-maker.ts';

interface DataExporterParts {
  readonly maker: DataMaker;
  readonly files: FileWriter;
  readonly recent: RecentExport;
}

export type DataExporter = ReturnType<typeof createDataExporter>;

/** The end of a file's name in each format; a package is a zip. */
export const dataFileTypes = {
  xlsx: 'xlsx',
  csv: 'csv',
  package: 'zip',
  json: 'json',
} as const satisfies Readonly<Record<DataFormat, string>>;

/** Writes the store's data, or a part of it, to a file: whole, or not at all. */
export function createDataExporter({ maker, files, recent }: DataExporterParts) {
  let ending = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  async function write(
    request: DataRequest,
    chooseFile: (snapshot: Snapshot) => Promise<string | null>,
    signal: AbortSignal,
  ): Promise<DataReport | null> {
    const file = await chooseFile(await followed(maker.describe(request, signal)));
    if (file === null) return null;
    await files.assertWritable(file);
    const { bytes, ...about } = await followed(maker.make(request, signal));
    await followed(files.write(file, bytes, signal));
    recent.file = file;
    return { file, ...about };
  }

  /** So that whoever ends it knows when nothing of it is left; a person's answer is not waited for. */
  async function followed<Result>(work: Promise<Result>): Promise<Result> {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  }

  return {
    /**
     * Null when no file was chosen. What is exported is the store as it stands when that is done.
     *
     * @throws export.no-data, deck.unknown, usage.theme-unknown before the person is asked; file.*,
     *   store.*; export.cancelled
     */
    async export(
      request: DataRequest,
      chooseFile: (snapshot: Snapshot) => Promise<string | null>,
    ): Promise<DataReport | null> {
      const { signal } = ending;
      try {
        return await write(request, chooseFile, signal);
      } catch (error) {
        throw signal.aborted ? new AppError('export.cancelled') : error;
      }
    },

    /** Ends what is under way; resolves when nothing of it is left. Null when there is nothing. */
    cancel(): Promise<unknown> | null {
      ending.abort();
      ending = new AbortController();
      return underWay.size === 0 ? null : Promise.allSettled(underWay);
    },
  };
}
