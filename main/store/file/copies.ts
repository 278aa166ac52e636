import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { Locale } from '../../../shared/model/localized.ts';
import { sweepTemporaries, temporaryIn } from '../../files/temporary.ts';
import { backUp } from './back-up.ts';
import type { Connect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { flush, moveAside, moveToFreePath, withFileErrors } from './move-file.ts';

/** A whole store as it once was. */
export interface StoreCopy {
  readonly file: string;
  /** When it was made, as an ISO moment. */
  readonly at: string;
}

/** A copy that was looked over, and what its person reads. */
export interface GoodCopy extends StoreCopy {
  readonly locale: Locale | null;
}

/** The latest copies whatever their day, and how many days keep their last one. */
const kept = { latest: 2, days: 5 } as const;

/** What a disk must have left beside a copy, in bytes. */
const roomBeside = 50e6;

const stamp = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?(?:\.sqlite)?$/;

/** Where the app keeps copies of its own store. */
export function copiesFolder(store: string): string {
  return join(dirname(store), 'copies');
}

/**
 * The copies of a store, the latest first: those that the app makes from time to time, and those
 * that it left beside the store before it brought it up to date.
 */
export function listCopies(store: string): StoreCopy[] {
  const { name } = parse(store);
  const ofTime = namesIn(copiesFolder(store))
    .filter((one) => one.startsWith(`${name}-`) && one.endsWith('.sqlite'))
    .map((one) => join(copiesFolder(store), one));
  const ofUpgrades = namesIn(dirname(store))
    .filter((one) => one.startsWith(`${basename(store)}.backup-`))
    .map((one) => join(dirname(store), one));
  return [...ofTime, ...ofUpgrades]
    .flatMap((file) => {
      const [matched, year, month, day, hour, minute, second] = stamp.exec(file) ?? [];
      if (matched === undefined) return [];
      return { file, at: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` };
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/**
 * Makes a checked copy of the store, unless the latest one is of the same state, and drops those that
 * newer ones have made needless.
 *
 * @returns the copy's path; null when none was needed
 * @throws file.disk-full before anything is written where the disk has little room, store.*
 */
export async function keepCopy(store: string, connect: Connect): Promise<string | null> {
  const folder = copiesFolder(store);
  mkdirSync(folder, { recursive: true });
  await sweepTemporaries(folder);
  const written = writtenAt(store);
  const made = listCopies(store).filter(({ file }) => dirname(file) === folder);
  const [latest] = made;
  if (latest && Math.trunc(statSync(latest.file).mtimeMs) === written) return null;
  assertRoom(folder, store);
  const db = connect(store);
  let file: string;
  try {
    file = backUp(db, connect, () => freeCopyName(store));
  } finally {
    db.close();
  }
  // Says which state it is of, whatever the clock does later.
  utimesSync(file, written / 1000, written / 1000);
  for (const copy of needless(listCopies(store).filter((one) => dirname(one.file) === folder)))
    rmSync(copy.file, { force: true });
  return file;
}

/** Copies that may go. @param copies the latest first */
export function needless(copies: readonly StoreCopy[]): StoreCopy[] {
  const days = new Set<string>();
  return copies.filter(({ at }, nth) => {
    const day = at.slice(0, 10);
    const isLastOfDay = !days.has(day);
    days.add(day);
    return nth >= kept.latest && !(isLastOfDay && days.size <= kept.days);
  });
}

/** The latest copy that is sound; null when there is none. */
export function findGoodCopy(store: string, connect: Connect): GoodCopy | null {
  for (const copy of listCopies(store)) {
    try {
      if (inspectFile(copy.file, connect) !== 'sound') continue;
      return { ...copy, locale: localeIn(copy.file, connect) };
    } catch (error) {
      // One of a newer version, or on a bad sector, is no help; an older one may be.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return null;
}

/**
 * Puts a copy in the store's place. What was there is renamed, never deleted; until that, anything
 * that goes wrong leaves all as it was.
 *
 * @returns the name that what was there has now; null when nothing was
 * @throws file.disk-full, store.read-only, store.busy when another program made a store meanwhile
 */
export function restoreCopy(store: string, copy: string): string | null {
  const made = temporaryIn(dirname(store));
  try {
    withFileErrors(store, () => {
      copyFileSync(copy, made);
      flush(made);
    });
    const isThere = existsSync(store) || existsSync(`${store}-wal`);
    const aside = isThere ? moveAside(store) : null;
    if (!moveToFreePath(made, store)) throw new AppError('store.busy', { path: store });
    return aside;
  } finally {
    rmSync(made, { force: true });
  }
}

/** When the store was last written to, in ms since the epoch. */
function writtenAt(store: string): number {
  const { size = 0, mtimeMs = 0 } = statSync(`${store}-wal`, { throwIfNoEntry: false }) ?? {};
  return Math.trunc(Math.max(statSync(store).mtimeMs, size > 0 ? mtimeMs : 0));
}

function assertRoom(folder: string, store: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const { size } = statSync(store);
  if (bavail * bsize < size + roomBeside) throw new AppError('file.disk-full', { path: folder });
}

function freeCopyName(store: string): string {
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  for (let count = 1; ; count += 1) {
    const nth = count === 1 ? '' : `-${count}`;
    const file = join(copiesFolder(store), `${parse(store).name}-${moment}${nth}.sqlite`);
    if (!existsSync(file)) return file;
  }
}

function localeIn(copy: string, connect: Connect): Locale | null {
  const db = connect(copy, { readonly: true });
  try {
    const read = "SELECT value FROM setting WHERE key = 'interface-locale'";
    return Locale.safeParse(db.prepare(read).pluck().get()).data ?? null;
  } finally {
    db.close();
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
