import type { Database } from 'better-sqlite3';
import { englishColumn, isPointWithHalves, optionalEnglishColumn, textColumn } from './columns.ts';

/**
 * A goal may say which office answers for it and who leads it there, and what of it is to be reached
 * by the end of a quarter. What was there before says nothing of this, and reads as it did: its state
 * has the same id.
 */
export function responsibleAndSteps(db: Database): void {
  db.exec(`
ALTER TABLE goal ADD COLUMN office_zh TEXT CHECK (length(trim(office_zh)) BETWEEN 1 AND 2000);
ALTER TABLE goal ADD COLUMN ${optionalEnglishColumn('office')};
ALTER TABLE goal ADD COLUMN leader TEXT CHECK (length(trim(leader)) BETWEEN 1 AND 100);

CREATE TABLE goal_step (
  goal TEXT NOT NULL REFERENCES goal (key),
  quarter TEXT NOT NULL CHECK (quarter GLOB '19[0-9][0-9]-Q[1-4]' OR quarter GLOB '20[0-9][0-9]-Q[1-4]'),
  ${textColumn('text_zh', 2000)},
  ${englishColumn('text')},
  reached TEXT CHECK (reached IS NULL OR ${isPointWithHalves('reached')}),
  PRIMARY KEY (goal, quarter)
) STRICT;
`);
}
