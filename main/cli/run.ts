import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { describeFailure, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { failOnUncaughtErrors } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { temporaryIn } from '../files/temporary.ts';
import type { FitTasks } from '../fit/fit-tasks.ts';
import { createPackageTasks } from '../import/package/package-tasks.ts';
import type { ReportTasks } from '../import/report/report-tasks.ts';
import { type Installation, openProfile } from '../installation.ts';
import { createStderrLog } from '../log.ts';
import { isLoss, isLost, whyOnlyRead } from '../own-store.ts';
import { backupFolder } from '../store/file/backup-folder.ts';
import { keepDaily, listBackups } from '../store/file/backups.ts';
import { createConnect } from '../store/file/connect.ts';
import { type OpenOptions, openStore, storePath } from '../store/file/open.ts';
import { copyForReading } from '../store/file/reading-copy.ts';
import { createStoreTasks } from '../store/file/store-tasks.ts';
import { createThread, type Tasks } from '../threads/thread.ts';
import { createVerifier } from '../verifying/verify-thread.ts';
import { helpText } from './help.ts';
import { messageLocale } from './message-locale.ts';
import { exitCodes, type Session } from './session.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { parseInvocation } from './verbs.ts';

/** Runs one verb without a window that anyone sees, and ends the program. */
export async function runVerb(args: readonly string[], installation: Installation): Promise<void> {
  const locale = messageLocale(process.env);
  const terminal = createTerminal(process.stdout, process.stderr);
  const log = createStderrLog();
  failOnUncaughtErrors(log, locale);
  app.dock?.hide();
  app.disableHardwareAcceleration();
  // Chromium's own files, apart from those that a window of the app may have open.
  app.setPath('sessionData', path.join(app.getPath('userData'), 'Verbs'));
  const exitCode = await carryOut(args, { terminal, locale, installation }).catch(tellFailure);
  app.exit(exitCode);

  async function tellFailure(error: unknown): Promise<number> {
    const failure = AppError.toFailure(error);
    await terminal.diagnostic(describeFailure(locale, failure));
    await tellCopies(error);
    if (failure.code === 'internal') log.error('', error);
    return isWrongUsage(failure.code) ? exitCodes.wrongUsage : exitCodes.failed;
  }

  async function tellCopies(error: unknown): Promise<void> {
    const { ownStore: file } = installation;
    if (!isLoss(error) || error.params['path'] !== file || listBackups(file).length === 0) return;
    const folder = backupFolder(file);
    await terminal.diagnostic(translate(locale, 'cli.backups-there', { folder }));
  }
}

interface Surroundings {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly installation: Installation;
}

async function carryOut(
  args: readonly string[],
  { terminal, locale, installation }: Surroundings,
): Promise<number> {
  const invocation = parseInvocation(args);
  if (invocation.verb === 'help') {
    await terminal.result(helpText(invocation.about, locale));
    return exitCodes.done;
  }
  const own = invocation.asked.store;
  if (!invocation.opens) {
    const file = own === null ? installation.ownStore : path.resolve(own);
    return await invocation.run({ file, options: installation.store, terminal, locale });
  }
  const isEdit = invocation.use === 'edits';
  // Who reads a store leaves nothing of themselves.
  const profile = isEdit ? openProfile(createStderrLog()) : null;
  const file = own === null ? ownStore(installation) : path.resolve(own);
  const isNew = !existsSync(file);
  const thread = <All extends Tasks>(name: string) =>
    createThread<All>(path.join(installation.root, 'out', 'main', `${name}.cjs`), undefined);
  const whoIsHere = () => profile?.get() ?? null;
  const options = { ...installation.store, whoIsHere, onDamaged: 'refuse' } as const;
  if (isNew) {
    const ended = await invocation.runWithNewStore?.({ file, options, terminal, locale });
    if (ended !== undefined && ended !== null) return ended;
  }
  const mayRead = invocation.use === 'reads';
  const { store, letGo } = await openForVerb(file, { options, mayRead, terminal, locale });
  try {
    if (isNew) await terminal.diagnostic(translate(locale, 'cli.store-made', { path: file }));
    const tasks = createStoreTasks(installation.store.nativeBinding);
    if (isEdit) await keepDailyBackup();
    const readPackage = (path: string) => {
      const { readSide } = createPackageTasks(installation.store.nativeBinding);
      return readSide({ path, scratch: temporaryIn(tmpdir()) });
    };
    const verifier = createVerifier(
      path.join(installation.root, 'out', 'main', 'verify-worker.cjs'),
    );
    const session: Session = {
      store,
      storeFile: file,
      terminal,
      locale,
      root: installation.root,
      datasetFolder: installation.store.datasetFolder,
      person: () => profile?.get().person ?? '',
      findCutTexts: (briefing) => thread<FitTasks>('fit-worker').run('cutTexts', briefing),
      verifyDocument: (request) => verifier.verify(request),
      readReport: (request) => thread<ReportTasks>('report-worker').run('read', request),
      bundles: {
        make: (request) => {
          const dataset = installation.store.datasetFolder;
          const scratch = temporaryIn(tmpdir());
          return tasks.makeBundle({ path: file, request, dataset, scratch });
        },
        read: async (path) =>
          (await readPackage(path)) ?? tasks.readBundle({ path, scratch: temporaryIn(tmpdir()) }),
        readPackage,
        backUp: () => store.backups.beforeMerge(),
      },
    };
    return await invocation.run(session);
  } finally {
    store.close();
    letGo();
    await profile?.settled();
  }

  /** One that can't be made keeps nobody from an edit, which can be undone. */
  async function keepDailyBackup(): Promise<void> {
    try {
      await keepDaily(storePath(file), createConnect(installation.store.nativeBinding));
    } catch (error) {
      const reason = describeFailure(locale, AppError.toFailure(error));
      await terminal.diagnostic(translate(locale, 'cli.no-backup-made', { reason }));
    }
  }
}

interface VerbOpening {
  readonly options: OpenOptions;
  /** Whether the verb changes nothing: then a copy does. */
  readonly mayRead: boolean;
  readonly terminal: Terminal;
  readonly locale: Locale;
}

/** Opens a store; one that may not be written is read from a copy by a verb that only reads. */
async function openForVerb(file: string, { options, mayRead, terminal, locale }: VerbOpening) {
  try {
    return { store: openStore(file, options), letGo: () => {} };
  } catch (error) {
    const reason = whyOnlyRead(error);
    if (!mayRead || reason === null || !existsSync(file)) throw error;
    const connect = createConnect(options.nativeBinding);
    const copy = await copyForReading(storePath(file), connect);
    const letGo = () => rmSync(copy.folder, { recursive: true, force: true });
    try {
      const access = { editing: 'rests', path: file, reason, holder: null } as const;
      const store = openStore(copy.file, { ...options, access });
      const why = translate(locale, `access.${reason}`);
      await terminal.diagnostic(
        translate(locale, 'access.verb-reads', { path: file, reason: why }),
      );
      return { store, letGo };
    } catch (failure) {
      letGo();
      throw failure;
    }
  }
}

/** The first verb may come before the first window, which would make the folder. */
function ownStore({ ownStore: file }: Installation): string {
  makeFolder(path.dirname(file));
  // A verb decides nothing about a store that is gone: the app asks.
  if (isLost(file)) throw new AppError('store.missing', { path: file });
  return file;
}

/** What is found wrong only in the store, but is the person's word all the same. */
const wrongWords = [
  'deck.unknown',
  'backup.unknown',
  'record.exists',
  'record.last-deck',
  'record.body-unfit',
];

function isWrongUsage(code: string): boolean {
  return code.startsWith('usage.') || wrongWords.includes(code);
}
