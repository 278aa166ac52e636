import { createHash, randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Files and folders that are there only while one of our processes makes them. */
const pattern = /^\.hongshan-(?:([0-9a-f]{8})-(\d+)-)?[0-9a-f]{12}\.tmp(?:-(?:journal|wal|shm))?$/;

/** Process ids say nothing about another machine that writes to the same shared folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const hourMs = 3_600_000;
/** How long what a dead process left may still be looked at, as two containers may share a name. */
const restMs = hourMs;
/** Earlier versions did not name the process. None works on one file for a day. */
const restUnnamedMs = 24 * hourMs;

/** A name beside `file`, or for anything else in its folder, that only this process makes. */
export function temporaryBeside(file: string): string {
  const name = `.hongshan-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  return join(dirname(file), name);
}

/**
 * Takes away what our processes left in a folder when they were killed. What may still be in use, or
 * is the only copy of something, stays; so does what can't be taken away.
 *
 * @param now in ms since the epoch
 */
export function sweepTemporaries(folder: string, now: number = Date.now()): void {
  for (const name of namesIn(folder)) {
    const [matched, host, pid] = pattern.exec(name) ?? [];
    if (matched === undefined) continue;
    if (host !== undefined && (host !== machine || isAlive(Number(pid)))) continue;
    const left = join(folder, name);
    try {
      const stats = lstatSync(left);
      const rest = host === undefined ? restUnnamedMs : restMs;
      if (now - stats.mtimeMs < rest || holdsOnlyCopies(left)) continue;
      rmSync(left, { recursive: true, force: true });
    } catch {
      // Another process was quicker, or it is not ours to take away.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A process of another person's answers, too: it may not be signalled. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A folder in which files were gathered that take the places of others keeps those in `before`.
 * Each has a second name there while it also has its own.
 */
function holdsOnlyCopies(left: string): boolean {
  const before = join(left, 'before');
  return (
    existsSync(before) &&
    readdirSync(before).some((name) => lstatSync(join(before, name)).nlink < 2)
  );
}
