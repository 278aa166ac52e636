import type { Database } from 'better-sqlite3';
import { Theme } from '../../../shared/model/indicator.ts';
import { foldTexts } from '../../../shared/model/text.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { themeTable } from '../tables/theme.ts';
import { readEach } from './readings.ts';

type ThemeRow = RowOf<typeof themeTable>;

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

function toTheme(row: ThemeRow) {
  const { name, ...fields } = themeTable.toFields(row);
  return Theme.safeParse({ ...fields, name: foldTexts(name) });
}

function namedByKey({ key }: ThemeRow) {
  return { name_zh: key, name_en: key };
}
