import Sqlite from 'better-sqlite3';

/** Adds a deck to a store with the sections and slides of one that it has: all their keys are the same. */
export function addSecondDeck(
  file: string,
  { from, key, title, period }: { from: string; key: string; title: string; period: string },
): void {
  const db = new Sqlite(file);
  const columnsOf = (table: string) =>
    (db.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[]).join();
  const copy = (table: string, changed: Readonly<Record<string, string>>) => {
    const columns = columnsOf(table);
    const values = columns
      .split(',')
      .map((column) => (column in changed ? `:${column}` : column))
      .join();
    const owner = table === 'deck' ? 'key' : 'deck';
    db.prepare(
      `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} WHERE ${owner} = :from`,
    ).run({ ...changed, from });
  };
  db.transaction(() => {
    copy('deck', { key, title_zh: title, title_en: `${key} briefing`, period });
    copy('deck_section', { deck: key });
    copy('slide', { deck: key });
    db.exec('UPDATE content_state SET snapshot = NULL');
  })();
  db.close();
}

/** Changes a store behind the program's back. */
export function changeStore(file: string, sql: string): void {
  const db = new Sqlite(file);
  db.exec(sql);
  db.close();
}
