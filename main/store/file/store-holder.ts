import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { StoreHolder } from '../../../shared/model/store-access.ts';
import { temporaryIn } from '../../files/temporary.ts';

/** A window's word beside a store on a network share that it has it open. */
const Note = z.object({
  ...StoreHolder.shape,
  token: z.string(),
  /** Which computer, and which process of it: what is dead holds nothing. */
  machine: z.string(),
  pid: z.int(),
});
type Note = z.infer<typeof Note>;

/** How often a window says that it is still there, in ms. */
const beatMs = 30_000;
/** So long after its last word a window of another computer has crashed, or is cut off. */
const silentMs = 4 * beatMs;

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

export type StoreHold =
  | { readonly held: true; readonly release: () => void }
  | { readonly held: false; readonly holder: StoreHolder };

/**
 * Takes a store on a network share for this window, unless a window of somebody else has it: then
 * says who. No lock of SQLite's depends on it: it keeps people from waiting for one another.
 *
 * The note beside the store is written anew while the window lives. How old it is, is reckoned by the
 * clock of the share alone.
 *
 * @throws the system's errors, where nothing may be written beside the store
 */
export function holdStore(
  store: string,
  { person, computer }: Pick<StoreHolder, 'person' | 'computer'>,
): StoreHold {
  const file = noteOf(store);
  const note: Note = {
    ...{ person, computer, since: new Date().toISOString() },
    ...{ token: randomUUID(), machine, pid: process.pid },
  };
  for (let tries = 0; tries < 3; tries += 1) {
    if (writeNew(file, note)) return { held: true, release: keepSaying(file, note) };
    const other = read(file);
    if (other !== 'gone' && !isOver(file, other)) {
      const { person, computer, since } = other ?? unknown;
      return { held: false, holder: { person, computer, since } };
    }
    rmSync(file, { force: true });
  }
  return { held: false, holder: unknown };
}

/** One that is being written, or was by something else. */
const unknown: StoreHolder = { person: '', computer: '', since: '1970-01-01T00:00:00.000Z' };

function noteOf(store: string): string {
  return `${store}.in-use.json`;
}

/** @returns false where there is one by now */
function writeNew(file: string, note: Note): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(handle, JSON.stringify(note));
  } finally {
    closeSync(handle);
  }
  return true;
}

/** @returns null for one that can't be read */
function read(file: string): Note | null | 'gone' {
  try {
    return Note.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : null;
  }
}

function isOver(file: string, note: Note | null): boolean {
  if (note?.machine === machine) return !isAlive(note.pid);
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return timeOfShare(file) - mtimeMs > silentMs;
}

/** In ms since the epoch, as the share dates what is written now. */
function timeOfShare(beside: string): number {
  const probe = temporaryIn(dirname(beside));
  try {
    writeFileSync(probe, '');
    return statSync(probe).mtimeMs;
  } finally {
    rmSync(probe, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** @returns how to stop, and let others have it */
function keepSaying(file: string, note: Note): () => void {
  const isOurs = () => {
    const now = read(file);
    return now !== null && now !== 'gone' && now.token === note.token;
  };
  const timer = setInterval(() => {
    try {
      // Somebody may have taken it over while this computer slept.
      if (isOurs()) writeFileSync(file, JSON.stringify(note));
    } catch {
      // The share is away: the next time it may be there again.
    }
  }, beatMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    try {
      if (isOurs()) rmSync(file, { force: true });
    } catch {
      // Others find out by its silence.
    }
  };
}
