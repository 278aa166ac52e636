import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { isChromiumNoise } from '../../scripts/chromium-noise.ts';
import { resolveElectronRuntime } from '../../scripts/electron-runtime/resolve.ts';
import { sandboxArguments } from '../../scripts/launch.ts';
import { root } from './harness.ts';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  /** What the app said, without what Chromium says on every machine. */
  readonly stderr: string;
}

interface Surroundings {
  /** Where relative paths start and the person's own store is. */
  readonly folder: string;
  readonly lang?: string;
  /** A program that the app loads before its own. */
  readonly require?: string;
  /** Given to Chromium. */
  readonly switches?: readonly string[];
  /** What its standard input says; nothing by default. */
  readonly input?: string;
}

/** Runs a verb to its end, as `npm run briefing -- VERB` does. */
export async function runBriefing(
  args: readonly string[],
  { folder, lang = 'zh_CN.UTF-8', require: hook, switches = [], input = '' }: Surroundings,
): Promise<Finished> {
  const runtime = await resolveElectronRuntime();
  const { LC_ALL, LC_MESSAGES, ...env } = process.env;
  const hooks = hook === undefined ? [] : ['-r', hook];
  const given = [...hooks, ...sandboxArguments(), ...switches, root, ...args];
  const child = spawn(runtime.executablePath, given, {
    cwd: folder,
    env: { ...env, ...runtime.env, LANG: lang, HONGSHAN_USER_DATA: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // One that ends before it has read all of it is asked about its end, not about the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  const said = stderr.split('\n').filter((line) => line !== '' && !isChromiumNoise(line));
  return { code, stdout, stderr: said.join('\n') };
}
