import type { Database } from 'better-sqlite3';
import type { StoredValue } from '../tables/describe-table.ts';
import { observationPassageTable } from '../tables/observation.ts';
import { sourcePassageTable } from '../tables/source.ts';

interface PassageLink {
  /** The observation's row. */
  readonly observation: number | null;
  /** From 1. */
  readonly position: number;
}

/** @returns what notes that a passage prints an observation; several may stand in one passage */
export function createPassageLinks(db: Database) {
  const add = db
    .prepare<[object], number>(`${sourcePassageTable.insert()} ON CONFLICT DO NOTHING RETURNING id`)
    .pluck();
  const find = db
    .prepare<[object], number>(
      `SELECT id FROM source_passage WHERE ${sourcePassageTable.matches()}`,
    )
    .pluck();
  const link = db.prepare(observationPassageTable.insert(...observationPassageTable.storeOnly));
  return (
    of: PassageLink,
    passage: Readonly<Record<keyof typeof sourcePassageTable.columns, StoredValue>>,
  ): void => {
    link.run({ ...of, passage: add.get(passage) ?? find.get(passage) ?? null });
  };
}
