import type { Database } from 'better-sqlite3';

/** What the built-in data calls its indicators besides, as people ask for them. */
const builtIn = [
  ['hi-tech-enterprises', '高新技术企业总数', ['高企']],
  ['venture-institutions-new', '当年新落户创投机构', ['创投', '风投', 'venture capital']],
  ['mother-fund-scale', '洪山母基金总规模', ['母基金']],
  ['investment-projects-landed', '当年签约落地的招商引资项目', ['招商引资']],
] as const;

/** The built-in indicators get the names that new stores have; those that were given some already keep them. */
export function fieldSynonyms(db: Database): void {
  const isAsBuilt = db.prepare(`
    SELECT 1 FROM indicator WHERE key = :key AND name_zh = :called
      AND NOT EXISTS (SELECT 1 FROM indicator_synonym WHERE indicator = :key)`);
  const insert = db.prepare('INSERT INTO indicator_synonym VALUES (:key, :position, :name)');
  for (const [key, called, names] of builtIn) {
    if (!isAsBuilt.get({ key, called })) continue;
    for (const [index, name] of names.entries()) insert.run({ key, name, position: index + 1 });
  }
  db.exec('UPDATE content_state SET snapshot = NULL');
}
