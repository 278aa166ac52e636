import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { ReadingId, ReadingWork } from '../../../shared/model/reading.ts';
import { noteCodes } from '../../../shared/reading/model.ts';

/** A document as its file was read: text, and what is to be said of places in it. */
export const KeptDocument = z.strictObject({
  text: z.string(),
  notes: z.array(
    z.strictObject({
      code: z.enum(noteCodes),
      line: z.int().nullable(),
      detail: z.string(),
      spans: z
        .array(z.strictObject({ start: z.int(), end: z.int() }))
        .readonly()
        .optional(),
    }),
  ),
  /** Of each line that is not empty: its page; null where there are none. */
  pages: z.array(z.int()).nullable(),
});
export type KeptDocument = z.infer<typeof KeptDocument>;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly document: string;
  readonly work: string;
  readonly opened_at: string;
  readonly changed_at: string;
}

/** A document that is being read into the store, without its text. */
export interface ReadingInWork {
  readonly id: ReadingId;
  readonly name: string;
  readonly sha256: string;
  readonly work: ReadingWork;
  /** Null where what is stored is no time. */
  readonly changedAt: string | null;
}

/** Nothing said, left or taken. */
export const untouched: ReadingWork = ReadingWork.parse({ version: 1 });

/**
 * The documents that figures are being read from, with what was decided so far: one for each file, by
 * its hash. No part of the content.
 */
export function createReadings(db: Database) {
  const columns = 'id, name, sha256, work, opened_at, changed_at';
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM reading ORDER BY changed_at DESC, id`);
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM reading WHERE id = ?`);
  const byHash = db.prepare<[string], Row>(`SELECT ${columns} FROM reading WHERE sha256 = ?`);
  const textOf = db.prepare<[string], string>('SELECT document FROM reading WHERE id = ?').pluck();
  const add = db.prepare<[Row]>(`
    INSERT INTO reading (id, name, sha256, document, work, opened_at, changed_at)
    VALUES (:id, :name, :sha256, :document, :work, :opened_at, :changed_at)`);
  const put = db.prepare<[string, string, string]>(
    'UPDATE reading SET work = ?, changed_at = ? WHERE id = ?',
  );
  const drop = db.prepare<[string]>('DELETE FROM reading WHERE id = ?');

  return {
    /** Those whose identity can be read: without it nothing can be asked of them. */
    list: (): ReadingInWork[] =>
      list
        .all()
        .filter(({ id }) => ReadingId.safeParse(id).success)
        .map(toReading),

    /** @throws reading.gone */
    get(id: ReadingId): ReadingInWork {
      const row = byId.get(id);
      if (!row) throw new AppError('reading.gone');
      return toReading(row);
    },

    /** @throws reading.gone */
    document(id: ReadingId): KeptDocument {
      const text = textOf.get(id);
      if (text === undefined) throw new AppError('reading.gone');
      return KeptDocument.parse(JSON.parse(text));
    },

    /** Keeps a document that was opened; the same file again goes on where it was left. */
    open(
      name: string,
      sha256: string,
      document: KeptDocument,
      work: ReadingWork = untouched,
    ): ReadingInWork {
      const known = byHash.get(sha256);
      if (known) return toReading(known);
      const now = new Date().toISOString();
      const id = randomUUID();
      const row = { id, name, sha256, opened_at: now, changed_at: now };
      add.run({ ...row, document: JSON.stringify(document), work: JSON.stringify(work) });
      return toReading({ ...row, document: '', work: JSON.stringify(work) });
    },

    keep(id: ReadingId, work: ReadingWork): void {
      put.run(JSON.stringify(work), new Date().toISOString(), id);
    },

    remove: (id: ReadingId): void => void drop.run(id),
  };
}

/** What this version can't read of the work, as another one may have kept it, begins anew. */
function toReading({ id, name, sha256, work, changed_at }: Row): ReadingInWork {
  return {
    ...{ id: ReadingId.parse(id), name, sha256 },
    work: ReadingWork.safeParse(JSON.parse(work)).data ?? untouched,
    changedAt: z.iso.datetime().safeParse(changed_at).data ?? null,
  };
}
