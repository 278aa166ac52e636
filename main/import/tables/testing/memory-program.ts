/**
 * Reads a file of tables as the app does, in a thread, and prints how that ended and the most memory
 * (in MB) that the process took meanwhile. Usage: memory-program.ts FILE
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { createTableReader } from '../table-thread.ts';

const [file = ''] = process.argv.slice(2);
const reader = createTableReader(join(import.meta.dirname, '..', 'table-worker.ts'));
const ended = await reader.read({ path: file }).then(
  ({ format }) => format,
  (error: unknown) =>
    error instanceof AppError ? `${error.code} ${error.params['what'] ?? ''}` : String(error),
);
console.log(JSON.stringify({ ended, megabytes: mostMemory() }));

function mostMemory(): number {
  // What the parent took counts in the usage of a process that was only just started.
  const own =
    process.platform === 'linux'
      ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
      : undefined;
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024);
}
