import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** What a program said and did until it was killed, or had ended. */
interface KilledProgram {
  readonly said: string;
  /** From its first word on, in milliseconds. */
  readonly took: number;
}

/**
 * Runs a program that says when it begins to write, and kills it so long after that; null leaves it to
 * end by itself. It may be done before it is killed.
 *
 * @throws Error when it ends without a word
 */
export async function killedProgram(
  program: string,
  args: readonly string[],
  afterMs: number | null,
): Promise<KilledProgram> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const gone = once(child, 'exit');
  let said = '';
  const begun = Promise.withResolvers<void>();
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    begun.resolve();
  });
  await Promise.race([begun.promise, gone]);
  if (said === '') throw new Error(`${program} ended without a word`);
  const from = performance.now();
  if (afterMs !== null) {
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, afterMs))]);
    child.kill('SIGKILL');
  }
  await gone;
  return { said, took: performance.now() - from };
}
