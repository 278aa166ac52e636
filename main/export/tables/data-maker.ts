import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { DataReport, DataRequest } from '../../../shared/model/data-export.ts';
import type { Store, StoreContent } from '../../store/store.ts';
import { countFigures } from './count-figures.ts';
import { selectContent } from './select-content.ts';

/** A file of data, and what is in it. */
export interface DataFile extends Omit<DataReport, 'file'> {
  readonly bytes: Uint8Array;
}

/** Makes files of data; it may be in another thread. */
export interface DataMaker {
  /**
   * The state that a file would be of.
   * @throws export.no-data, deck.unknown, usage.theme-unknown; store.*
   */
  readonly describe: (request: DataRequest, signal?: AbortSignal) => Promise<Snapshot>;
  /** @throws as `describe` */
  readonly make: (request: DataRequest, signal?: AbortSignal) => Promise<DataFile>;
}

/**
 * Makes them of a store in the thread that asks.
 *
 * @param datasetFolder the built-in data package, whose schemas a package is described by
 */
export function createDataMaker({
  store,
  datasetFolder,
}: {
  readonly store: Pick<Store, 'content' | 'pictures' | 'logo'>;
  readonly datasetFolder: string;
}): DataMaker {
  async function draw(
    content: StoreContent,
    { format, locale, selection }: DataRequest,
  ): Promise<Uint8Array | string> {
    switch (format) {
      case 'csv':
        return (await import('./data-csv.ts')).dataCsv(content, locale);
      case 'xlsx':
        return (await import('./data-xlsx.ts')).dataXlsx(content, locale, selection === null);
      case 'package':
        return (await import('./data-package.ts')).dataPackage(
          content,
          datasetFolder,
          store.pictures.read,
          // A part of the data has no decks that would show it.
          selection === null ? store.logo.get() : null,
        );
      case 'json':
        return (await import('./data-document.ts')).dataJson(content);
    }
  }

  return {
    describe: async ({ selection }) => selectContent(store.content(), selection).snapshot,
    async make(request) {
      const content = selectContent(store.content(), request.selection);
      const drawn = await draw(content, request);
      return {
        // Bytes of their own, which may change hands with another thread.
        bytes: typeof drawn === 'string' ? new TextEncoder().encode(drawn) : drawn.slice(),
        figures: countFigures(content),
        unreadable: content.unreadable.length,
      };
    },
  };
}
