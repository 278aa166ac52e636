import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../../shared/editing/edit-rules.ts';
import type { SlideForm } from '../../../shared/model/built-in-slide.ts';
import { slideFormFields } from '../tables/deck.ts';
import { columnsOf, fieldWriter, type RowOf } from '../tables/describe-table.ts';

const columns = columnsOf(slideFormFields);

/** A slide's columns without its name and its place. */
export type FormRow = RowOf<{ readonly columns: typeof columns }>;

/** In the order in which they are hashed. */
const names = Object.keys(columns) as (keyof FormRow)[];

const write = fieldWriter(slideFormFields);

export function rowOfForm(form: SlideForm): FormRow {
  return write(form) as FormRow;
}

/**
 * The SHA-256 of a slide's form, in hex: equal forms have equal ones, however their bodies are
 * written. `migrations/0012-built-in-slides.ts` makes the same of rows that were there before. A step
 * of the schema that adds a column to what a slide says brings the known checksums along.
 */
export function checksumOf(row: FormRow): string {
  const body = canonicalJson(JSON.parse(row.body));
  const values = { ...row, body };
  return createHash('sha256')
    .update(JSON.stringify(names.map((name) => values[name])))
    .digest('hex');
}

interface KeyedRow extends FormRow {
  readonly deck: string;
  readonly key: string;
}

/** Remembers which form each slide of a deck that came with the app was made from. */
export function rememberForms(db: Database, deck: string): void {
  const remember = db.prepare(
    'INSERT INTO built_in_slide (deck, slide, checksum) VALUES (:deck, :slide, :checksum)',
  );
  for (const row of db.prepare<[string], KeyedRow>('SELECT * FROM slide WHERE deck = ?').all(deck))
    remember.run({ deck: row.deck, slide: row.key, checksum: checksumOf(row) });
}
