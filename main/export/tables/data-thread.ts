import type { DataRequest } from '../../../shared/model/data-export.ts';
import { openToRead } from '../../store/file/open.ts';
import { createThread } from '../../threads/thread.ts';
import { createDataMaker, type DataMaker } from './data-maker.ts';

interface StoreFile {
  /** The store, which another thread has open. */
  readonly path: string;
  readonly datasetFolder: string;
}

interface DataTask extends StoreFile {
  readonly request: DataRequest;
}

type DataTasks = ReturnType<typeof createDataTasks>;

/** What the thread of data exports does, over a connection that only reads. */
export function createDataTasks(nativeBinding: string | undefined) {
  async function reading<Result>(
    { path, datasetFolder }: StoreFile,
    work: (maker: DataMaker) => Promise<Result>,
  ): Promise<Result> {
    const store = openToRead(path, { nativeBinding, datasetFolder });
    try {
      return await work(createDataMaker({ store, datasetFolder }));
    } finally {
      store.close();
    }
  }
  return {
    describe: (task: DataTask) => reading(task, (maker) => maker.describe(task.request)),
    make: (task: DataTask) => reading(task, (maker) => maker.make(task.request)),
  };
}

/**
 * Makes files of data in a thread of its own, as of a large store that takes seconds: a show goes on.
 *
 * @param program the built `data-worker.cjs`
 */
export function createThreadDataMaker(
  program: string,
  { nativeBinding, ...store }: StoreFile & { readonly nativeBinding: string | undefined },
): DataMaker {
  const thread = createThread<DataTasks>(program, nativeBinding);
  return {
    describe: (request, signal) =>
      thread.run('describe', { ...store, request }, { signal, givesWay: true }),
    make: (request, signal) =>
      thread.run('make', { ...store, request }, { signal, givesWay: true }),
  };
}
