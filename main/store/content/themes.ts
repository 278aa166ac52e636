import type { Database } from 'better-sqlite3';
import { Theme } from '../../../shared/model/indicator.ts';
import { foldTexts } from '../../../shared/model/text.ts';
import { readEach } from './readings.ts';

interface ThemeRow {
  readonly key: string;
  readonly name_zh: string;
  readonly name_en: string | null;
  readonly position: number;
  readonly accent: string;
}

export type Themes = ReturnType<typeof createThemes>;

/** The fields of work that indicators and goals belong to. */
export function createThemes(db: Database) {
  const themes = db.prepare<[], ThemeRow>('SELECT * FROM theme ORDER BY position, key');

  return {
    /** One whose name can't be read goes by its key: what belongs to it keeps its place. */
    list: (): Theme[] =>
      themes
        .all()
        .flatMap((row) => toTheme(row).data ?? toTheme({ ...row, ...namedByKey(row) }).data ?? []),
    unreadable: () =>
      readEach(themes.all(), toTheme, ({ key }) => ({ entity: 'theme', key })).unreadable,
  };
}

function toTheme({ name_zh, name_en, ...row }: ThemeRow) {
  return Theme.safeParse({ ...row, name: foldTexts({ zh: name_zh, en: name_en }) });
}

function namedByKey({ key }: ThemeRow) {
  return { name_zh: key, name_en: key };
}
