/** What trying the installer needs of the system: an ordinary person's account, windows, packages. */
import { spawn } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../run.ts';
import type { VirtualDisplay } from '../virtual-display.ts';

/** An account without any rights, with a home of its own. */
export interface Person {
  readonly name: string;
  readonly home: string;
  /** Runs a program as this person, on their display; gives its standard output. */
  run(command: string, ...args: string[]): Promise<string>;
  /** Starts a program that goes on by itself. */
  start(command: string, ...args: string[]): void;
  /** The running programs of this person, each as its command line. */
  processes(): Promise<readonly { pid: number; command: string }[]>;
  /** Takes the account and its home away, with whatever it still runs. */
  remove(): Promise<void>;
}

/** @throws CommandFailed where there is such an account already. */
export async function createPerson(name: string, display: VirtualDisplay): Promise<Person> {
  await run('useradd', ['--create-home', '--shell', '/bin/sh', name]);
  const home = `/home/${name}`;
  const authority = path.join(home, '.Xauthority');
  const asPerson = (command: string, args: readonly string[]) => [
    ...['--user', name, '--', 'env', '--ignore-environment', `--chdir=${home}`],
    ...[`HOME=${home}`, `USER=${name}`, 'PATH=/usr/bin:/bin', 'LANG=C.UTF-8'],
    ...[`DISPLAY=${display.env.DISPLAY}`, `XAUTHORITY=${authority}`],
    ...[command, ...args],
  ];
  const person: Person = {
    name,
    home,
    run: (command, ...args) => run('runuser', asPerson(command, args), { timeout: 180_000 }),
    start: (command, ...args) => {
      spawn('runuser', asPerson(command, args), { detached: true, stdio: 'ignore' }).unref();
    },
    processes: () => processesOf(name),
    async remove() {
      for (const { pid } of await processesOf(name)) end(pid);
      await until(
        `${name} runs nothing any more`,
        async () => (await processesOf(name)).length === 0,
      );
      await run('userdel', ['--remove', name]);
    },
  };
  try {
    // Root's cookie for the display, in a file that the person may read.
    await copyFile(display.env.XAUTHORITY, authority);
    await run('chown', [`${name}:`, authority]);
    return person;
  } catch (error) {
    await person.remove();
    throw error;
  }
}

async function processesOf(name: string): Promise<readonly { pid: number; command: string }[]> {
  // `ps` fails where there is none.
  const list = await run('ps', ['--user', name, '-o', 'pid=,args=', '-ww']).catch(() => '');
  return [...list.matchAll(/^\s*(\d+)\s(.*)$/gm)].map(([, pid, command = '']) => ({
    pid: Number(pid),
    command,
  }));
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/**
 * Asks again until there is an answer other than false, null and an empty text.
 *
 * @throws naming what did not come about within the time, in seconds.
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | false>,
  seconds = 60,
): Promise<Answer> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The window that has such a name, as its number; waits until it is there. */
export function windowNamed(name: string, { env }: VirtualDisplay): Promise<string> {
  return until(`a window whose name has “${name}”`, async () => {
    const found = await run('xdotool', ['search', '--onlyvisible', '--name', name], { env }).catch(
      () => '',
    );
    return found.trim().split('\n')[0] || null;
  });
}
