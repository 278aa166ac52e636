import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { DataFormat, DataReport, DataRequest } from '../../../shared/model/data-export.ts';
import type { FileWriter } from '../../files/write-file.ts';
import type { Store, StoreContent } from '../../store/store.ts';
import { countFigures } from './count-figures.ts';
import { selectContent } from './select-content.ts';

interface Parts {
  readonly store: Pick<Store, 'content'>;
  readonly files: FileWriter;
  /** The built-in data package, whose schemas a package is described by. */
  readonly datasetFolder: string;
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
export function createDataExporter({ store, files, datasetFolder }: Parts) {
  async function make(
    content: StoreContent,
    { format, locale, selection }: DataRequest,
  ): Promise<Uint8Array | string> {
    switch (format) {
      case 'csv':
        return (await import('./data-csv.ts')).dataCsv(content, locale);
      case 'xlsx':
        return (await import('./data-xlsx.ts')).dataXlsx(content, locale, selection === null);
      case 'package':
        return (await import('./data-package.ts')).dataPackage(content, datasetFolder);
      case 'json':
        return (await import('./data-document.ts')).dataJson(content);
    }
  }

  return {
    /**
     * What a file of this format holds.
     *
     * @throws export.no-data, deck.unknown, usage.theme-unknown
     */
    content: async (request: DataRequest): Promise<Uint8Array | string> =>
      make(selectContent(store.content(), request.selection), request),

    /**
     * Null when no file was chosen. What is exported is the store as it stands when that is done.
     *
     * @throws export.no-data, deck.unknown, usage.theme-unknown before the person is asked; file.*
     */
    async export(
      request: DataRequest,
      chooseFile: (snapshot: Snapshot) => Promise<string | null>,
    ): Promise<DataReport | null> {
      const { snapshot } = selectContent(store.content(), request.selection);
      const file = await chooseFile(snapshot);
      if (file === null) return null;
      await files.assertWritable(file);
      const content = selectContent(store.content(), request.selection);
      await files.write(file, await make(content, request));
      return { file, figures: countFigures(content), unreadable: content.unreadable.length };
    },
  };
}
