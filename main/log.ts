import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Log {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
}

const largest = 1_000_000;

/**
 * Writes to a file on this machine and nowhere else. A full file is kept as `NAME.old`, in the
 * place of the one before it. A log that can't be written never stops the app.
 */
export function createFileLog(file: string): Log {
  function append(level: string, message: string): void {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > largest) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${level} ${message}\n`);
    } catch {
      // There is nowhere left to tell it.
    }
  }
  return {
    info: (message) => append('info', message),
    error: (message, cause) => append('error', withCause(message, cause)),
  };
}

/** For verbs: what goes wrong is read where they were started. */
export function createStderrLog(): Log {
  return {
    info: () => {},
    error(message, cause) {
      process.stderr.write(`${withCause(message, cause)}\n`);
    },
  };
}

/** The message with the stacks of all that led to it. */
function withCause(message: string, cause: unknown): string {
  if (cause === undefined) return message;
  if (!(cause instanceof Error)) return `${message}\n${String(cause)}`;
  return withCause(`${message}\n${cause.stack ?? cause.message}`, cause.cause);
}
