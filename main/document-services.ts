import path from 'node:path';
import { createDrafting } from './drafting/drafting.ts';
import type { FitTasks } from './fit/fit-tasks.ts';
import { createImports } from './import/imports.ts';
import { createReadings } from './import/readings.ts';
import { createReportReader } from './import/report/report-thread.ts';
import { createTableReader } from './import/tables/table-thread.ts';
import type { Emit } from './ipc/emit.ts';
import type { Store } from './store/file/open.ts';
import { createThread } from './threads/thread.ts';
import { createVerifier } from './verifying/verify-thread.ts';
import { createVerifying } from './verifying/verifying.ts';

interface Dependencies {
  readonly store: Store;
  /** Of the app, with the built programs of its threads. */
  readonly root: string;
  readonly emit: Emit;
}

/** All that is done with people's own documents and tables, each in a thread that can be ended. */
export function createDocumentServices({ store, root, emit }: Dependencies) {
  const program = (name: string) => path.join(root, 'out', 'main', `${name}.cjs`);
  const fit = createThread<FitTasks>(program('fit-worker'), undefined);
  return {
    imports: createImports({ store, reader: createTableReader(program('table-worker')) }),
    readings: createReadings({ store, reader: createReportReader(program('report-worker')) }),
    drafting: createDrafting({
      store,
      findCutTexts: (briefing, signal) => fit.run('cutTexts', briefing, { signal, givesWay: true }),
      emit,
    }),
    verifying: createVerifying({ store, verifier: createVerifier(program('verify-worker')) }),
  };
}
