import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { keyColumn } from './columns.ts';

interface SlideRow {
  readonly deck: string;
  readonly key: string;
  readonly layout: string;
  readonly section: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly subtitle_zh: string | null;
  readonly subtitle_en: string | null;
  readonly body: string;
  readonly notes_zh: string;
  readonly notes_en: string;
  readonly hidden: number;
}

/**
 * For each slide that came with the app, the form that it was made from: what reads otherwise now was
 * changed by a person. Until now nothing in the app changed a slide, so every row is its form. There
 * is no reference to the slide: one that was deleted is known to have been there.
 */
export function builtInSlides(db: Database): void {
  db.exec(`
CREATE TABLE built_in_slide (
  ${keyColumn('deck')},
  ${keyColumn('slide')},
  checksum TEXT NOT NULL CHECK (length(checksum) = 64 AND checksum NOT GLOB '*[^0-9a-f]*'),
  -- A newer form, as JSON, while it is to be decided whether it takes the place of a changed one.
  offered TEXT CHECK (offered IS NULL OR json_valid(offered)),
  PRIMARY KEY (deck, slide)
) STRICT;
`);
  const remember = db.prepare('INSERT INTO built_in_slide VALUES (?, ?, ?, NULL)');
  for (const row of db.prepare<[], SlideRow>('SELECT * FROM slide').all())
    remember.run(row.deck, row.key, checksumOf(row));
}

function checksumOf(row: SlideRow): string {
  const { title_zh, title_en, subtitle_zh, subtitle_en, notes_zh, notes_en } = row;
  const texts = [title_zh, title_en, subtitle_zh, subtitle_en, notes_zh, notes_en];
  const form = [row.layout, row.section, ...texts, inOrder(JSON.parse(row.body)), row.hidden];
  return createHash('sha256').update(JSON.stringify(form)).digest('hex');
}

/** JSON with the names of every object in order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
