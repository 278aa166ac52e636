import { app, type BrowserWindow, dialog } from 'electron';
import { AppError } from '../shared/errors.ts';
import { describeFailure, translate } from '../shared/i18n/messages.ts';
import type { Locale } from '../shared/model/localized.ts';
import type { Log } from './log.ts';

/** In what language, and to whom, an error is told; both become known while the app starts. */
export interface ErrorReporting {
  readonly locale: () => Locale;
  readonly log: Log;
  /** While a show runs its audience looks on: no box may open, nor hold the program up. */
  readonly isShowing: () => boolean;
  readonly logFile: string;
}

/** An error that nothing caught: into the log, and to the person, who may go on or quit; a show goes on. */
export function reportUncaughtErrors(telling: ErrorReporting): void {
  onUncaught((error) => {
    telling.log.error('uncaught', error);
    if (!telling.isShowing()) reportUnexpected(telling, error);
  });
}

/** A window whose page has died: as an uncaught error, then the page is loaded again. A show does so itself. */
export function reportCrashes(window: BrowserWindow, telling: ErrorReporting): void {
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    telling.log.error(`a window's process is gone: ${reason} (${exitCode})`);
    if (telling.isShowing()) return;
    reportUnexpected(telling, null);
    if (!window.isDestroyed()) window.reload();
  });
}

function reportUnexpected({ locale, logFile }: ErrorReporting, error: unknown): void {
  const title = translate(locale(), 'app.name');
  const failure = AppError.toFailure(error);
  const message =
    failure.code === 'internal'
      ? translate(locale(), 'dialog.unexpected', { path: logFile })
      : describeFailure(locale(), failure);
  if (!app.isReady()) {
    dialog.showErrorBox(title, message);
    return;
  }
  const buttons = [translate(locale(), 'dialog.ok'), translate(locale(), 'dialog.quit')];
  const choice = dialog.showMessageBoxSync({ type: 'error', title, message, buttons });
  if (choice === 1) app.exit(1);
}

/** For verbs: an error that nothing caught ends the program. */
export function failOnUncaughtErrors(log: Log, locale: Locale): void {
  onUncaught((error) => {
    log.error(describeFailure(locale, AppError.toFailure(error)), error);
    app.exit(1);
  });
}

/** The app can't start: says why, in words, and ends. */
export function failToStart(
  error: unknown,
  { locale, log }: Pick<ErrorReporting, 'locale' | 'log'>,
): void {
  const failure = AppError.toFailure(error);
  log.error('could not start', error);
  dialog.showErrorBox(translate(locale(), 'app.name'), describeFailure(locale(), failure));
  app.exit(1);
}

function onUncaught(tell: (error: unknown) => void): void {
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
