import type { Database } from 'better-sqlite3';
import { englishColumn, isPeriodWithHalves, optionalEnglishColumn, textColumn } from './columns.ts';
import { rebuildTable } from './rebuild.ts';

/** The texts of each table, and those that it may be without. */
const texts: Readonly<Record<string, Texts>> = {
  source: { written: ['title', 'locator_note'] },
  theme: { written: ['name'] },
  indicator: { written: ['name', 'short_name', 'unit'], optional: ['note'] },
  observation: { written: [], optional: ['comment'] },
  goal: { written: ['statement'], optional: ['term_from'] },
  goal_target: { written: ['measure', 'unit'] },
  milestone: { written: ['title'] },
  area: { written: ['name'] },
  deck_section: { written: ['name'] },
  slide: { written: ['title', 'notes'], optional: ['subtitle'] },
};

interface Texts {
  readonly written: readonly string[];
  readonly optional?: readonly string[];
}

/**
 * English becomes optional in every text, and a deck says which languages it is written in: those of
 * earlier versions are in both, as every text had to be. Beside its period stands the one that it is
 * compared with, null for the same of the year before.
 */
export function languages(db: Database): void {
  for (const [table, found] of Object.entries(texts))
    rebuildTable(db, table, (sql) => withoutEnglish(sql, found));
  rebuildTable(
    db,
    'deck',
    (sql) =>
      withoutEnglish(sql, { written: ['title', 'subtitle'] }).replace(
        /\)\s*STRICT\s*$/,
        `, languages TEXT NOT NULL CHECK (languages IN ('zh-CN', 'zh-CN,en')),
        comparison TEXT CHECK (${isPeriodWithHalves('comparison')}))\nSTRICT`,
      ),
    `*, 'zh-CN,en', NULL`,
  );
  // The content says more now: its id is worked out anew.
  db.exec('UPDATE content_state SET snapshot = NULL');
}

function withoutEnglish(sql: string, { written, optional = [] }: Texts): string {
  const required = written.reduce(
    (changed, name) => replaced(changed, textColumn(`${name}_en`, 4000), englishColumn(name)),
    sql,
  );
  return optional.reduce(
    (changed, name) =>
      replaced(
        changed,
        `${name}_en TEXT CHECK (length(trim(${name}_en)) BETWEEN 1 AND 4000 AND (${name}_zh IS NULL) = (${name}_en IS NULL))`,
        optionalEnglishColumn(name),
      ),
    required,
  );
}

function replaced(sql: string, from: string, to: string): string {
  if (!sql.includes(from)) throw new Error(`there is no column ${from}`);
  return sql.replace(from, to);
}
