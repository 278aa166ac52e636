import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { run } from './run.ts';

export interface VirtualDisplay {
  /** DISPLAY and XAUTHORITY for the processes that are to draw on it. */
  env: { DISPLAY: string; XAUTHORITY: string };
  close(): Promise<void>;
}

/** True when there is no screen that a window could open on. */
export function hasNoDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/**
 * Starts an Xvfb of its own, which picks a free number by itself: any may run at once.
 *
 * Only who holds the cookie may connect, not every user of the machine.
 */
export async function openVirtualDisplay(size = '1440x900x24'): Promise<VirtualDisplay> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-display-'));
  const authority = path.join(folder, 'authority');
  await writeFile(authority, '');
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset', '-auth', authority],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const close = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const closed = once(server, 'exit');
      server.kill();
      await closed;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const number = await Promise.race([
      once(server.stdio[3] as Readable, 'data').then(([text]) => String(text).trim()),
      once(server, 'exit').then(([code]) => {
        throw new Error(`Xvfb stopped at once (exit code ${code})`);
      }),
    ]);
    const display = `:${number}`;
    const cookie = randomBytes(16).toString('hex');
    await run('xauth', ['-q', '-f', authority, 'add', display, 'MIT-MAGIC-COOKIE-1', cookie]);
    return { env: { DISPLAY: display, XAUTHORITY: authority }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
