import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { describeFailure, translate } from '../../shared/i18n/messages.ts';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { failOnUncaughtErrors } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { createStderrLog } from '../log.ts';
import { openStore } from '../store/open.ts';
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
  try {
    app.exit(await carryOut(parseInvocation(args), { terminal, locale, installation }));
  } catch (error) {
    const failure = AppError.toFailure(error);
    await terminal.diagnostic(describeFailure(locale, failure));
    if (failure.code === 'internal') log.error('', error);
    app.exit(isWrongUsage(failure.code) ? exitCodes.wrongUsage : exitCodes.failed);
  }
}

interface Surroundings {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly installation: Installation;
}

async function carryOut(
  invocation: Invocation,
  { terminal, locale, installation }: Surroundings,
): Promise<number> {
  if (invocation.verb === 'help') {
    await terminal.result(helpText(invocation.about, locale));
    return exitCodes.done;
  }
  const file = invocation.store === null ? ownStore(installation) : path.resolve(invocation.store);
  const isNew = !existsSync(file);
  const store = openStore(file, { ...installation.store, onDamaged: 'refuse' });
  try {
    if (isNew) await terminal.diagnostic(translate(locale, 'cli.store-made', { path: file }));
    const session: Session = { store, terminal, locale, root: installation.root };
    switch (invocation.verb) {
      case 'data':
        return await (await import('./verbs/data.ts')).runData(invocation, session);
      case 'check':
        return await (await import('./verbs/check.ts')).runCheck(invocation, session);
      case 'export':
        return await (await import('./verbs/export.ts')).runExport(invocation, session);
    }
  } finally {
    store.close();
  }
}

/** The first verb may come before the first window, which would make the folder. */
function ownStore({ ownStore: file }: Installation): string {
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

/** An unknown deck is found only in the store, but it is the person's word all the same. */
function isWrongUsage(code: string): boolean {
  return code.startsWith('usage.') || code === 'deck.unknown';
}
