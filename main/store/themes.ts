import type { Database } from 'better-sqlite3';
import { Theme } from '../../shared/model/indicator.ts';

interface ThemeRow {
  readonly key: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly position: number;
  readonly accent: string;
}

export type Themes = ReturnType<typeof createThemes>;

/** The fields of work that indicators and goals belong to. */
export function createThemes(db: Database) {
  const themes = db.prepare<[], ThemeRow>('SELECT * FROM theme ORDER BY position, key');

  return {
    list: (): Theme[] =>
      themes
        .all()
        .map(({ name_zh, name_en, ...row }) =>
          Theme.parse({ ...row, name: { zh: name_zh, en: name_en } }),
        ),
  };
}
