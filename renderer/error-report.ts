import { cut } from '../shared/model/text.ts';
import { api } from './api.ts';

/** Sends every error that nothing caught to the local log file. */
export function reportUncaughtErrors(): void {
  window.addEventListener('error', (event) => reportError(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => reportError(event.reason));
}

/** Writes an error to the local log file; never throws, for there is nowhere left to report to. */
export function reportError(error: unknown): void {
  const { message, stack } = describeError(error);
  api.log
    .error({ message, stack })
    .catch((failure: unknown) => console.error('not logged', failure, error));
}

/** An error's texts, cut to what the log's channel takes. */
export function describeError(error: unknown): { message: string; stack: string } {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return { message: cut(message, 4000), stack: cut(stack, 20_000) };
}
