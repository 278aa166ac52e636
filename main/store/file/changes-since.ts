import type { Database } from 'better-sqlite3';
import type { ChangedRecords, ChangesSince } from '../../../shared/model/backup.ts';
import { contentTables } from '../tables/content-tables.ts';
import { backupNamed } from './backups.ts';
import type { Connect } from './connect.ts';

type Entity = ChangedRecords['entity'];
type DescribedTable = Pick<(typeof contentTables)[number], 'name' | 'storeOnly'> & {
  readonly columns: object;
};
type Change = 'added' | 'changed' | 'removed';

interface DifferentRow {
  readonly table: string;
  readonly key: string;
  readonly change: Change;
}

/** By their checksums, which stand beside each record, so that no record is read. */
const findDifferentRows = `
  SELECT now.record_table AS "table", now.record_key AS key,
    iif(was.checksum IS NULL, 'added', 'changed') AS change
  FROM main.record_checksum AS now
  LEFT JOIN backup.record_checksum AS was USING (record_table, record_key)
  WHERE was.checksum IS NOT now.checksum
  UNION ALL
  SELECT was.record_table, was.record_key, 'removed'
  FROM backup.record_checksum AS was
  LEFT JOIN main.record_checksum AS now USING (record_table, record_key)
  WHERE now.checksum IS NULL`;

/**
 * What the content of a store has that each of its backups has not.
 *
 * @param names of backups; the answers stand in their order
 * @throws backup.unknown, SQLite's errors of the store itself
 */
export function changesSince(
  store: string,
  names: readonly string[],
  connect: Connect,
): ChangesSince[] {
  const files = names.map((name) => backupNamed(store, name).file);
  // One that only reads leaves files beside a store that nobody else has open.
  const db = connect(store);
  try {
    return files.map((file) => changesSinceOne(db, file));
  } finally {
    db.close();
  }
}

function changesSinceOne(db: Database, backup: string): ChangesSince {
  try {
    db.prepare('ATTACH ? AS backup').run(backup);
  } catch {
    return { kind: 'unreadable' };
  }
  try {
    const version = (of: string) => Number(db.pragma(`${of}.user_version`, { simple: true }));
    const [now, was] = [version('main'), version('backup')];
    if (was > now) return { kind: 'unreadable' };
    if (was < now) return { kind: 'earlier-version' };
    return { kind: 'counted', records: countRecords(db) };
  } catch {
    return { kind: 'unreadable' };
  } finally {
    db.exec('DETACH backup');
  }
}

function countRecords(db: Database): ChangedRecords[] {
  const changes = new Map<Entity, Map<string, Change>>();
  const different = db.prepare<[], DifferentRow>(findDifferentRows).all();
  // In the order of the tables a record comes before what belongs to it.
  for (const table of contentTables) {
    const { name, entity } = table;
    const records = changes.get(entity) ?? new Map<string, Change>();
    const isOfRecord = !changes.has(entity);
    changes.set(entity, records);
    const ofTable = different.filter((one) => one.table === name);
    const alike = ofTable.length === 0 ? new Set() : readAlike(db, table);
    for (const { key, change } of ofTable) {
      if (alike.has(key)) continue;
      if (isOfRecord) records.set(key, change);
      else {
        // A synonym, a target, a link to a paragraph is a part of its record.
        const owner = ownerOf(db, name, key);
        if (!records.has(owner)) records.set(owner, 'changed');
      }
    }
  }
  return [...changes].flatMap(([entity, records]) => {
    if (records.size === 0) return [];
    const count = (change: Change) => [...records.values()].filter((one) => one === change).length;
    const [added, changed, removed] = [count('added'), count('changed'), count('removed')];
    return [{ entity, added, changed, removed }];
  });
}

/** The records that say the same and were only corrected there and back, which counts their revisions. */
function readAlike(db: Database, { name, columns, storeOnly }: DescribedTable): Set<string> {
  if (!storeOnly.includes('revision')) return new Set();
  const all = (of: string) => Object.keys(columns).map((column) => `${of}.${column}`);
  const alike = db.prepare<[], string>(
    `SELECT CAST(now.id AS TEXT) FROM main.${name} AS now JOIN backup.${name} AS was USING (id)
     WHERE now.revision <> was.revision AND (${all('now')}) IS (${all('was')})`,
  );
  return new Set(alike.pluck().all());
}

/** The record that a row belongs to: the first part of its key, but for a goal's reports, which are numbered. */
function ownerOf(db: Database, table: string, key: string): string {
  if (table !== 'goal_progress') return key.split('/')[0] ?? key;
  const goal = db.prepare<[string, string], string>(
    `SELECT goal FROM main.goal_progress WHERE id = ?
     UNION ALL SELECT goal FROM backup.goal_progress WHERE id = ?`,
  );
  return goal.pluck().get(key, key) ?? key;
}
