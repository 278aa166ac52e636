import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import path from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const TEMPORARY = /^\.making-(.+)-(\d+)-[0-9a-z]+$/;

/** The folder for runtimes in the user's cache: shared by all clones, safe to delete. */
export function runtimeCache(env: NodeJS.ProcessEnv = process.env): string {
  const root = env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  return path.join(root, 'hongshan-briefing', 'electron');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True when nobody can still be working in the folder: its maker is gone, or long past. */
async function isAbandoned(folder: string, host: string, pid: number): Promise<boolean> {
  if (host === hostname()) return !isRunning(pid);
  return Date.now() - (await stat(folder)).mtimeMs > DAY;
}

async function clearAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const [, host, pid] = TEMPORARY.exec(name) ?? [];
    if (host === undefined) continue;
    const folder = path.join(cache, name);
    // Another run may clear the same folder at this moment: that is fine.
    if (await isAbandoned(folder, host, Number(pid)).catch(() => false)) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/**
 * Gives the folder `cache/name`, made whole by `make` if it does not exist yet.
 *
 * `make` fills a temporary folder beside it, which is renamed into place at the end, so the
 * folder is either absent or complete. Runs at the same time do the work twice and the first
 * to end wins; no lock is needed, so none can be left behind. What an interrupted run left is
 * cleared by the next one that has something to make.
 */
export async function makeOnce(
  cache: string,
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const target = path.join(cache, name);
  if (existsSync(target)) return target;

  await mkdir(cache, { recursive: true });
  await clearAbandoned(cache);
  const random = Math.random().toString(36).slice(2, 10);
  const temporary = path.join(cache, `.making-${hostname()}-${process.pid}-${random}`);
  await mkdir(temporary);
  try {
    await make(temporary);
    await rename(temporary, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}
