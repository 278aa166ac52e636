import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { describeFailure, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { failOnUncaughtErrors } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { FitTasks } from '../fit/fit-tasks.ts';
import { type Installation, openProfile } from '../installation.ts';
import { createStderrLog } from '../log.ts';
import { isLoss, isLost } from '../own-store.ts';
import { copiesFolder, listCopies } from '../store/file/copies.ts';
import { openStore } from '../store/file/open.ts';
import { createThread } from '../threads/thread.ts';
import { helpText } from './help.ts';
import { messageLocale } from './message-locale.ts';
import { exitCodes, type Session } from './session.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { type Invocation, parseInvocation } from './verbs.ts';

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
    if (!isLoss(error) || error.params['path'] !== file || listCopies(file).length === 0) return;
    const folder = copiesFolder(file);
    await terminal.diagnostic(translate(locale, 'cli.copies-there', { folder }));
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
  // Who reads a store leaves nothing of themselves.
  const profile = isEdit(invocation) ? openProfile(createStderrLog()) : null;
  const file = invocation.store === null ? ownStore(installation) : path.resolve(invocation.store);
  const isNew = !existsSync(file);
  const whoIsHere = () => profile?.get() ?? null;
  const store = openStore(file, { ...installation.store, whoIsHere, onDamaged: 'refuse' });
  try {
    if (isNew) await terminal.diagnostic(translate(locale, 'cli.store-made', { path: file }));
    const session: Session = {
      store,
      storeFile: file,
      terminal,
      locale,
      root: installation.root,
      datasetFolder: installation.store.datasetFolder,
      person: () => profile?.get().person ?? '',
      findCutTexts: (briefing) =>
        createThread<FitTasks>(
          path.join(installation.root, 'out', 'main', 'fit-worker.cjs'),
          undefined,
        ).run('cutTexts', briefing),
    };
    return await perform(invocation, session);
  } finally {
    store.close();
    await profile?.settled();
  }
}

async function perform(
  invocation: Exclude<Invocation, { verb: 'help' }>,
  session: Session,
): Promise<number> {
  if (invocation.verb === 'decks')
    return await (await import('./verbs/decks.ts')).runDecks(invocation, session);
  if (invocation.verb === 'edit-decks')
    return await (await import('./verbs/edit-decks.ts')).runEditDecks(invocation, session);
  if (invocation.verb === 'draft')
    return await (await import('./verbs/draft.ts')).runDraft(invocation, session);
  const deck = invocation.deck ?? session.store.decks.latest();
  switch (invocation.verb) {
    case 'data':
      return await (await import('./verbs/data.ts')).runData({ ...invocation, deck }, session);
    case 'slides':
      return await (await import('./verbs/slides.ts')).runSlides({ ...invocation, deck }, session);
    case 'check':
      return await (await import('./verbs/check.ts')).runCheck({ ...invocation, deck }, session);
    case 'export':
      return await (await import('./verbs/export.ts')).runExport({ ...invocation, deck }, session);
    case 'export-images':
      return await (await import('./verbs/export-images.ts')).runExportImages(
        { ...invocation, deck },
        session,
      );
  }
}

function isEdit(invocation: Invocation): boolean {
  if (invocation.verb === 'draft') return true;
  if (invocation.verb !== 'slides') return invocation.verb === 'edit-decks';
  const { act } = invocation;
  return act.kind === 'find' ? act.replacement !== null : act.kind !== 'list';
}

/** The first verb may come before the first window, which would make the folder. */
function ownStore({ ownStore: file }: Installation): string {
  makeFolder(path.dirname(file));
  // A verb decides nothing about a store that is gone: the app asks.
  if (isLost(file)) throw new AppError('store.missing', { path: file });
  return file;
}

/** What is found wrong only in the store, but is the person's word all the same. */
const wrongWords = ['deck.unknown', 'record.exists', 'record.last-deck', 'record.body-unfit'];

function isWrongUsage(code: string): boolean {
  return code.startsWith('usage.') || wrongWords.includes(code);
}
