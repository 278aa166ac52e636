import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Files and folders that are there only while one of our processes makes them. */
const pattern = /^\.hongshan-(?:([0-9a-f]{8})-(\d+)-)?[0-9a-f]{12}\.tmp(?:-(?:journal|wal|shm))?$/;

/** Process ids say nothing of another machine that writes to the same shared folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const hourMs = 3_600_000;
/** How long what a dead process left stays, as two containers may have one name and share a folder. */
const restMs = hourMs;
/** Earlier versions did not name the process. None works on one file for a day. */
const restUnnamedMs = 24 * hourMs;

/** Whether a name is one that only our processes make, for a while. */
export function isTemporary(name: string): boolean {
  return pattern.test(name);
}

/** A name in `folder` that this process alone makes. */
export function temporaryIn(folder: string): string {
  const random = randomBytes(6).toString('hex');
  return join(folder, `.hongshan-${machine}-${process.pid}-${random}.tmp`);
}

/**
 * Takes away what our processes left in a folder when they were killed. What may still be in use, or
 * is the only copy of something, stays; so does what can't be taken away.
 *
 * @param now in ms since the epoch
 */
export async function sweepTemporaries(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [matched, host, pid] = pattern.exec(name) ?? [];
    if (matched === undefined) continue;
    if (host !== undefined && (host !== machine || isAlive(Number(pid)))) continue;
    const rest = host === undefined ? restUnnamedMs : restMs;
    // Another process may be quicker, or it may not be ours to take away.
    await sweepOne(join(folder, name), now - rest).catch(() => {});
  }
}

async function sweepOne(left: string, before: number): Promise<void> {
  const { mtimeMs } = await lstat(left);
  if (mtimeMs < before && !(await holdsOnlyCopies(left))) await rm(left, { recursive: true });
}

/** A process of another person's answers too: it may not be signalled. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A folder in which files were gathered keeps those whose places they take in `before`. Each has a
 * second name there while it also has its own.
 */
async function holdsOnlyCopies(left: string): Promise<boolean> {
  const before = join(left, 'before');
  for (const name of await readdir(before).catch(() => []))
    if ((await lstat(join(before, name))).nlink < 2) return true;
  return false;
}
