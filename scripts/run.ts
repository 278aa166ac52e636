import { spawn } from 'node:child_process';

/** A command that failed, with what it said: build tools are quiet until this happens. */
export class CommandFailed extends Error {
  readonly output: string;

  constructor(command: string, how: string, output: string) {
    super(`${command} ${how}${output ? `\n${output.trimEnd()}` : ''}`);
    this.name = 'CommandFailed';
    this.output = output;
  }
}

interface RunOptions {
  cwd?: string;
  /** Added to the environment of this process. */
  env?: Record<string, string>;
  /** Milliseconds after which the command is ended. */
  timeout?: number;
}

/**
 * Runs a command quietly and gives its standard output.
 *
 * @throws CommandFailed with both outputs when it cannot start, fails or takes too long.
 */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env, timeout }: RunOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    timeout,
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32' && command === 'npm',
  });
  let stdout = '';
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    all += text;
  });
  const title = [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(new CommandFailed(title, `did not start: ${error.message}`, all)),
    );
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else
        reject(
          new CommandFailed(
            title,
            code === null ? `was ended by ${signal}` : `exited ${code}`,
            all,
          ),
        );
    });
  });
}
