import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../../shared/editing/edit-rules.ts';
import type { SlideForm } from '../../../shared/model/built-in-slide.ts';

/** A slide's columns without its name and its place. */
export interface FormRow {
  readonly layout: string;
  readonly section: string;
  readonly title_zh: string;
  readonly title_en: string | null;
  readonly subtitle_zh: string | null;
  readonly subtitle_en: string | null;
  readonly body: string;
  readonly notes_zh: string;
  readonly notes_en: string | null;
  readonly hidden: 0 | 1;
}

export function rowOfForm({ layout, section, title, subtitle, body, notes, hidden }: SlideForm) {
  return {
    ...{ layout, section, title_zh: title.zh, title_en: title.en },
    ...{ subtitle_zh: subtitle?.zh ?? null, subtitle_en: subtitle?.en ?? null },
    ...{ body: JSON.stringify(body), notes_zh: notes.zh, notes_en: notes.en },
    hidden: hidden ? 1 : 0,
  } satisfies FormRow;
}

/**
 * The SHA-256 of a slide's form, in hex: equal forms have equal ones, however their bodies are
 * written. `migrations/0012-built-in-slides.ts` makes the same of rows that were there before.
 */
export function checksumOf(row: FormRow): string {
  const { layout, section, title_zh, title_en, subtitle_zh, subtitle_en, notes_zh, notes_en } = row;
  const texts = [title_zh, title_en, subtitle_zh, subtitle_en, notes_zh, notes_en];
  const body = canonicalJson(JSON.parse(row.body));
  return createHash('sha256')
    .update(JSON.stringify([layout, section, ...texts, body, row.hidden]))
    .digest('hex');
}

interface KeyedRow extends FormRow {
  readonly deck: string;
  readonly key: string;
}

/** Remembers which form each slide of a new store was made from. */
export function rememberForms(db: Database): void {
  const remember = db.prepare(
    'INSERT INTO built_in_slide (deck, slide, checksum) VALUES (:deck, :slide, :checksum)',
  );
  for (const row of db.prepare<[], KeyedRow>('SELECT * FROM slide').all())
    remember.run({ deck: row.deck, slide: row.key, checksum: checksumOf(row) });
}
