import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/**
 * Runs a script in a Node of its own, where SQLite's locks are another program's, until it
 * prints a line; the process then stays as it is until the test ends or kills it.
 *
 * @param script may use `Sqlite`, and `file` for the first argument
 */
export async function otherProcess(script: string, file: string) {
  const preamble = `const Sqlite = require('better-sqlite3'); const file = process.argv[1];`;
  const child = spawn(
    process.execPath,
    ['-e', `${preamble}${script}; setInterval(() => {}, 1000);`, file],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    said: line.toString().trim(),
    /** Writes to its standard input. */
    tell: (word: string): void => void child.stdin.write(`${word}\n`),
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
