import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { type Backup, BackupReason } from '../../../shared/model/backup.ts';
import { Locale } from '../../../shared/model/localized.ts';
import { freeRoom } from '../../files/free-room.ts';
import { sweepTemporaries } from '../../files/temporary.ts';
import { shareWithBackups } from '../pictures/backed-up-pictures.ts';
import { backUp } from './back-up.ts';
import { backupFolder } from './backup-folder.ts';
import { findDamage } from './checksums.ts';
import type { Connect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';

/** A backup that was looked over, and what its person reads. */
export interface GoodBackup extends Backup {
  readonly locale: Locale | null;
}

/**
 * How many are kept: the latest whatever their day, those that were made for a reason, and the last
 * one of each day and of each month that has any. Days without a backup don't count, so that a store
 * that rested for a year, or a clock that was wrong, costs none.
 */
const kept = { latest: 2, withReason: 20, days: 14, months: 12 } as const;

/** Systems date what is written by a clock of such steps at most, in ms. */
const timeStepMs = 20;

/** What a disk must have left beside a backup, in bytes. */
const roomBeside = 50e6;

/** `hongshan-20240123T093000Z-2.import.sqlite`: when, which of that second, why. */
const ofTime = /-(\d{8}T\d{6}Z)(?:-(\d+))?(?:\.([a-z]+))?\.sqlite$/;
/** Earlier versions left one beside the store before they brought it up to date. */
const ofUpgrade = /\.backup-(\d{8}T\d{6}Z)(?:-(\d+))?$/;

/** The backups of a store, the latest first. */
export function listBackups(store: string): Backup[] {
  const folder = backupFolder(store);
  const { name } = parse(store);
  const made = namesIn(folder)
    .filter((one) => one.startsWith(`${name}-`))
    .map((one) => readName(join(folder, one), ofTime));
  const beside = namesIn(dirname(store))
    .filter((one) => one.startsWith(`${basename(store)}.backup-`))
    .map((one) => readName(join(dirname(store), one), ofUpgrade));
  return [...made, ...beside]
    .filter((one) => one !== null)
    .sort((one, other) => other.order.localeCompare(one.order))
    .map(({ backup }) => backup);
}

/**
 * Makes a checked backup of the store, and drops those that newer ones have made needless.
 *
 * A regular one is made only where the latest is of another state.
 *
 * @returns null when none was needed
 * @throws file.disk-full before anything is written where the disk has little room, store.*
 */
export async function keepBackup(
  store: string,
  connect: Connect,
  reason: BackupReason = 'regular',
): Promise<Backup | null> {
  const folder = backupFolder(store);
  mkdirSync(folder, { recursive: true });
  await sweepTemporaries(folder);
  const written = writtenAt(store);
  const [latest] = ownBackups(store);
  const isKept = latest !== undefined && Math.trunc(statSync(latest.file).mtimeMs) === written;
  if (isKept && reason === 'regular') return null;
  assertRoom(folder, store);
  // What is written after the backup must be of another time than what is in it.
  if (Date.now() - written < timeStepMs) await wait(timeStepMs);
  // First, for a backup is one with all that its slides show.
  shareWithBackups(store);
  const db = connect(store);
  let made: ReturnType<typeof backUp>;
  try {
    made = makeBackup(db, connect, reason);
  } finally {
    db.close();
  }
  // Says which state it is of, whatever the clock does later.
  utimesSync(made.file, written / 1000, written / 1000);
  dropNeedless(store, connect, made.isUndamaged);
  return listBackups(store).find(({ file }) => file === made.file) ?? null;
}

/**
 * Makes the day's first backup, for whoever works with verbs alone: an open window makes them itself.
 *
 * @throws as `keepBackup`
 */
export async function keepDaily(store: string, connect: Connect): Promise<void> {
  const [latest] = listBackups(store);
  const isOfToday = latest && localDay(latest.at) === localDay(new Date().toISOString());
  if (!isOfToday) await keepBackup(store, connect);
}

/** Writes a backup of a store that this program has open, into the folder of its backups. */
export function makeBackup(db: Database, connect: Connect, reason: BackupReason) {
  mkdirSync(backupFolder(db.name), { recursive: true });
  return backUp(db, connect, () => freeBackupName(db.name, reason));
}

/** Backups that may go. @param backups the latest first */
export function needless(backups: readonly Backup[]): Backup[] {
  const days = new Set<string>();
  const months = new Set<string>();
  let withReason = 0;
  return backups.filter(({ at, reason }, nth) => {
    const day = localDay(at);
    const month = day.slice(0, 7);
    const [isLastOfDay, isLastOfMonth] = [!days.has(day), !months.has(month)];
    days.add(day);
    months.add(month);
    if (reason !== 'regular') withReason += 1;
    return !(
      nth < kept.latest ||
      (reason !== 'regular' && withReason <= kept.withReason) ||
      (isLastOfDay && days.size <= kept.days) ||
      (isLastOfMonth && months.size <= kept.months)
    );
  });
}

/** The latest backup that is sound; null when there is none. */
export function findGoodBackup(store: string, connect: Connect): GoodBackup | null {
  const found = listBackups(store).find(({ file }) => isSoundStore(file, connect));
  return found ? { ...found, locale: localeIn(found.file, connect) } : null;
}

/** @throws backup.unknown */
export function backupNamed(store: string, name: string): Backup {
  const found = listBackups(store).find(
    (one) => one.name === name || parse(one.name).name === name || one.file === name,
  );
  if (!found) throw new AppError('backup.unknown', { name, folder: backupFolder(store) });
  return found;
}

/** @throws file.disk-full where there is hardly room for another store as large as this one */
export function assertRoom(folder: string, store: string): void {
  if (freeRoom(folder) < statSync(store).size + roomBeside)
    throw new AppError('file.disk-full', { path: folder });
}

/** Those that this version makes and drops: what an earlier one left beside the store stays. */
function ownBackups(store: string): Backup[] {
  return listBackups(store).filter(({ file }) => dirname(file) === backupFolder(store));
}

/**
 * @param isLatestGood whether the one just made was found to be without fault; else one that is goes
 *   only when another stays
 */
function dropNeedless(store: string, connect: Connect, isLatestGood: boolean): void {
  const own = ownBackups(store);
  const dropped = new Set(needless(own));
  if (!isLatestGood && !own.some((one) => !dropped.has(one) && isUndamaged(one.file, connect))) {
    const lastGood = [...dropped].find(({ file }) => isUndamaged(file, connect));
    if (lastGood) dropped.delete(lastGood);
  }
  for (const { file } of dropped) rmSync(file, { force: true });
}

/** One of a newer version, or on a bad sector, is no help. */
function isSoundStore(file: string, connect: Connect): boolean {
  try {
    return inspectFile(file, connect) === 'sound';
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function isUndamaged(file: string, connect: Connect): boolean {
  if (!isSoundStore(file, connect)) return false;
  const db = connect(file, { readonly: true });
  try {
    return findDamage(db).length === 0;
  } finally {
    db.close();
  }
}

function readName(file: string, pattern: RegExp): { backup: Backup; order: string } | null {
  const name = basename(file);
  const [matched, moment = '', nth = '1', reason] = pattern.exec(name) ?? [];
  const stats = statSync(file, { throwIfNoEntry: false });
  if (matched === undefined || !stats?.isFile()) return null;
  const at = moment.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z');
  // Of a later version's reasons none is known here.
  const why = pattern === ofUpgrade ? 'migration' : BackupReason.catch('regular').parse(reason);
  return {
    backup: { name, file, at, size: stats.size, reason: why },
    order: `${moment} ${nth.padStart(6, '0')}`,
  };
}

/** A person's day, by the clock of the computer. */
function localDay(at: string): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** When the store was last written to, in ms since the epoch. */
function writtenAt(store: string): number {
  const { size = 0, mtimeMs = 0 } = statSync(`${store}-wal`, { throwIfNoEntry: false }) ?? {};
  return Math.trunc(Math.max(statSync(store).mtimeMs, size > 0 ? mtimeMs : 0));
}

/** After all others of its second, those among them that were dropped by now. */
function freeBackupName(store: string, reason: BackupReason): string {
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const begun = `${parse(store).name}-${moment}`;
  const taken = namesIn(backupFolder(store))
    .filter((name) => name.startsWith(begun))
    .map((name) => Number(ofTime.exec(name)?.[2] ?? 1));
  const last = Math.max(0, ...taken);
  const nth = last === 0 ? '' : `-${last + 1}`;
  const why = reason === 'regular' ? '' : `.${reason}`;
  return join(backupFolder(store), `${begun}${nth}${why}.sqlite`);
}

function localeIn(file: string, connect: Connect): Locale | null {
  const db = connect(file, { readonly: true });
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
