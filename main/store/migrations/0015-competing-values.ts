import type { Database } from 'better-sqlite3';
import { rebuildTable } from './rebuild.ts';

/**
 * Several sources may publish a figure of one indicator, area and period: each is an observation of
 * its own, and one of them is in force. Until now there was one, so it is that. And an indicator
 * says at which prices it is valued, where its source does.
 */
export function competingValues(db: Database): void {
  const dataSource = `(
    SELECT source FROM observation_passage JOIN source_passage ON source_passage.id = passage
    WHERE observation = observation.id ORDER BY position LIMIT 1
  )`;
  rebuildTable(
    db,
    'observation',
    (sql) =>
      sql.replace(
        'UNIQUE (indicator, ref_area, time_period)',
        `-- Of the first paragraph that it was read from; null where it was read from none.
  data_source TEXT REFERENCES source (key),
  is_in_force INTEGER NOT NULL DEFAULT 1 CHECK (is_in_force IN (0, 1)),
  -- Why this one and no other source's.
  in_force_reason TEXT CHECK (
    in_force_reason IS NULL OR (length(trim(in_force_reason)) BETWEEN 1 AND 2000 AND is_in_force = 1)
  ),
  UNIQUE (indicator, ref_area, time_period, data_source)`,
      ),
    `observation.*, ${dataSource}, 1, NULL`,
  );
  db.exec(`
CREATE UNIQUE INDEX observation_in_force ON observation (indicator, ref_area, time_period)
  WHERE is_in_force = 1;
CREATE INDEX observation_data_source ON observation (data_source);
ALTER TABLE indicator ADD COLUMN price_basis TEXT CHECK (price_basis IN ('current', 'comparable'));
`);
}
