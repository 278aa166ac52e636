import { join } from 'node:path';
import { contract } from '../../../shared/ipc/contract.ts';
import { createBundles } from '../../bundles.ts';
import { createDrafting } from '../../drafting/drafting.ts';
import { createPaperPrinting } from '../../export/paper/paper-printing.ts';
import { createRecentExport } from '../../export/recent-export.ts';
import { createDataExporter } from '../../export/tables/data-exporter.ts';
import { createDataMaker } from '../../export/tables/data-maker.ts';
import { createFileWriter } from '../../files/write-file.ts';
import { fitTasks } from '../../fit/fit-tasks.ts';
import { createImports } from '../../import/imports.ts';
import { packagesHere } from '../../import/package/testing/packages-here.ts';
import { createReadings } from '../../import/readings.ts';
import { reportTasks } from '../../import/report/report-tasks.ts';
import { createTableTasks } from '../../import/tables/table-thread.ts';
import { createProfileKeeper } from '../../profile.ts';
import { createTestShow } from '../../show/testing/show.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { tasksHere } from '../../store/testing/tasks-here.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { verifyTasks } from '../../verifying/verify-tasks.ts';
import { createVerifying } from '../../verifying/verifying.ts';
import type { Context } from '../context.ts';
import { createDispatch } from '../dispatch.ts';
import { handlers } from '../handlers/index.ts';
import { relayChanges } from '../relay-changes.ts';

/**
 * The calls of windows over the real handlers, store and show, as the editor makes them. No file is
 * chosen where one is asked for.
 */
export function createCalls() {
  const show = createTestShow();
  const { store, controller } = show;
  const logged: unknown[] = [];
  const log = { info: () => {}, error: (...error: unknown[]) => void logged.push(...error) };
  const emit = () => {};
  relayChanges(store, emit);
  const chooseNothing = async () => null;
  const recent = createRecentExport();
  const profile = createProfileKeeper({
    file: join(temporaryFolder(), 'profile.json'),
    ...{ computer: '', deviceName: '试验机', files: { write: async () => {} }, log },
  });
  const context = {
    ...{ store, show: controller, recent, profile, emit, log, print: null },
    data: createDataExporter({
      maker: createDataMaker({ store, datasetFolder: builtInDataset }),
      files: createFileWriter(),
      recent,
    }),
    // No program of a thread is built for tests.
    imports: createImports({ store, reader: createTableTasks() }),
    readings: createReadings({
      store,
      reader: {
        open: reportTasks.open,
        figures: async ({ text, notes }, digitNames) =>
          reportTasks.figures({ text, notes, digitNames }),
      },
    }),
    drafting: createDrafting({
      store,
      findCutTexts: async (briefing) => fitTasks.cutTexts(briefing),
      emit,
    }),
    verifying: createVerifying({ store, verifier: verifyTasks }),
    exporter: {
      exportVerified: chooseNothing,
      exportMeeting: chooseNothing,
      exportReviews: chooseNothing,
      cancel: () => {},
    },
    bundles: createBundles({
      storeFile: '',
      datasetFolder: builtInDataset,
      thread: tasksHere(),
      packages: packagesHere(),
      files: createFileWriter(),
    }),
    reviewsKept: async () => {},
    paper: createPaperPrinting({
      store,
      paper: { hasPrinter: async () => false, print: async () => false },
    }),
    presentations: { cancel: () => {} },
    images: { cancel: () => {} },
    window: {
      setFullScreen: () => {},
      setInDialog: () => {},
      chooseExportFile: chooseNothing,
      chooseStoreFile: chooseNothing,
      chooseTableFile: chooseNothing,
      chooseReport: chooseNothing,
      chooseDocument: chooseNothing,
      chooseLogo: chooseNothing,
      chooseBundle: chooseNothing,
      chooseBundleTarget: chooseNothing,
    },
  } as unknown as Context;
  const dispatch = createDispatch<Context>({ contract, handlers, log });
  const call = (channel: string, input?: unknown) => dispatch('editor', channel, input, context);
  return { ...show, call, logged };
}
