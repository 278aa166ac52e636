import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { backupFolder } from '../file/backup-folder.ts';
import { createConnect } from '../file/connect.ts';
import { migrate } from '../file/migrate.ts';
import { openStore } from '../file/open.ts';
import { migrations } from '../migrations/index.ts';

/** What one of two programs is asked to do with a store. */
export interface PairTask {
  readonly file: string;
  /** When it opens the file, in ms since the epoch. */
  readonly at: number;
  /** The drafts that it keeps. */
  readonly forms: readonly string[];
  readonly datasetFolder: string;
}

export interface PairAnswer {
  /** The drafts that the store took. */
  readonly kept: readonly string[];
  readonly fault: string | null;
}

/** What the two programs find: a closed store, one that an earlier version left, or none. */
export type PairStart = 'closed' | 'earlier' | 'none';

/** What went wrong when two programs opened one store nearly at once. */
export interface PairFaults {
  /** What a program was told instead of getting its store. */
  readonly refusals: string[];
  /** Stores that were not sound afterwards. */
  corrupt: number;
  /** Drafts that a store took and does not have. */
  lost: number;
  /** Files that are neither a store nor the folder of backups. */
  readonly leftovers: string[];
}

const longestApartMs = 12;
/** The first of the two only opens and closes every other time. */
const drafts = [2, 3] as const;

/**
 * Opens stores by two processes each, up to 12 ms apart; both write and close, so that one often
 * opens what the other is closing.
 */
export async function openInPairs(
  start: PairStart,
  pairs: number,
  datasetFolder: string,
): Promise<PairFaults> {
  const folder = mkdtempSync(join(tmpdir(), 'hongshan-pairs-'));
  const programs = [startProgram(), startProgram()];
  const faults: PairFaults = { refusals: [], corrupt: 0, lost: 0, leftovers: [] };
  try {
    const template = join(folder, 'template.sqlite');
    makeTemplate(start, template, datasetFolder);
    for (let pair = 0; pair < pairs; pair += 1) {
      const file = join(folder, `store-${pair}.sqlite`);
      if (start !== 'none') copyFileSync(template, file);
      const begin = Date.now() + 5;
      const apart = (pair * 5) % (longestApartMs + 1);
      const answers = await Promise.all(
        programs.map((program, nth) =>
          ask(program, {
            file,
            at: begin + nth * apart,
            forms: pair % 2 === nth ? [] : namesOf(nth),
            datasetFolder,
          }),
        ),
      );
      faults.refusals.push(...answers.flatMap(({ fault }) => fault ?? []));
      const left = readDrafts(file);
      const kept = answers.flatMap((answer) => answer.kept);
      if (left === null) faults.corrupt += 1;
      else faults.lost += kept.filter((form) => !left.has(form)).length;
    }
    faults.leftovers.push(...leftoversIn(folder));
  } finally {
    for (const program of programs) program.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}

const namesOf = (program: number) =>
  Array.from({ length: drafts[program] ?? 0 }, (_, nth) => `${program}-${nth}`);

function leftoversIn(folder: string): string[] {
  const backups = backupFolder(join(folder, 'template.sqlite'));
  const made = existsSync(backups) ? readdirSync(backups) : [];
  return [
    ...readdirSync(folder).filter((name) => !isExpected(name)),
    ...made.filter((name) => !/^store-\d+-[\dTZ]+(?:-\d+)?\.migration\.sqlite$/.test(name)),
  ];
}

const isExpected = (name: string) => /^(?:copies|(?:template|store-\d+)\.sqlite)$/.test(name);

function makeTemplate(start: PairStart, file: string, datasetFolder: string): void {
  if (start === 'closed') openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  if (start !== 'earlier') return;
  const db = createConnect(undefined)(file, { make: true });
  migrate(db, migrations.slice(0, -1), () => {});
  db.pragma('journal_mode = WAL');
  db.close();
}

function startProgram(): ChildProcess {
  return fork(join(import.meta.dirname, 'pair-program.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function ask(program: ChildProcess, task: PairTask): Promise<PairAnswer> {
  const answered = once(program, 'message') as Promise<[PairAnswer]>;
  program.send(task);
  return (await answered)[0];
}

/** Null when the store is not sound. */
function readDrafts(file: string): Set<string> | null {
  try {
    const db = new Sqlite(file, { fileMustExist: true });
    try {
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return null;
      return new Set(db.prepare<[], string>('SELECT form FROM draft').pluck().all());
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
