import type { Writable } from 'node:stream';
import { AppError } from '../../shared/errors.ts';

/** Where a verb's results and its diagnostics go. */
export interface Terminal {
  /** Resolves when the text has left this process, however long it is. */
  result(text: string): Promise<void>;
  diagnostic(line: string): Promise<void>;
  /** A line that the next one overwrites; null wherever nobody watches. */
  readonly progress: ((line: string) => void) | null;
}

export function createTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  return {
    result: (text) => write(stdout, text),
    diagnostic: (line) => write(stderr, `${line}\n`),
    progress: stderr.isTTY ? (line) => void write(stderr, `\r\u001b[K${line}`) : null,
  };
}

/** Standard output may lead to a file, on a disk that is full. */
function toFileError(cause: NodeJS.ErrnoException): AppError {
  const code = cause.code === 'ENOSPC' ? 'file.disk-full' : 'file.not-writable';
  return new AppError(code, { path: 'stdout' }, { cause });
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // A reader that has seen enough (`briefing data | head`) is no failure of ours.
    stream.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve() : reject(toFileError(error)),
    );
    stream.write(text, (error) => {
      if (!error) resolve();
    });
  });
}
