import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../shared/domain/edit-rules.ts';
import { Snapshot } from '../../shared/model/briefing.ts';
import type { Content } from '../../shared/model/content.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { sqliteCode } from './store-error.ts';

/** Names the state of a store: the same content has the same id, wherever and however it came to be. */
export function createSnapshots(db: Database, read: () => Content) {
  const state = db.prepare<[], StateRow>('SELECT changed_at, snapshot FROM content_state');
  const remember = db.prepare<[string]>('UPDATE content_state SET snapshot = ?');

  function idOf(content: Content): string {
    const indicators = content.indicators.map(withoutRevisions);
    const digest = createHash('sha256')
      .update(canonicalJson({ ...content, indicators }))
      .digest('hex');
    return digest.slice(0, 12);
  }

  return {
    /** Reads all of the content only when it changed since the last time. */
    now(): Snapshot {
      const row = state.get();
      if (!row) throw new Error('the store has no content');
      const id = row.snapshot ?? idOf(read());
      if (row.snapshot === null) keep(id);
      return Snapshot.parse({ id, changedAt: row.changed_at });
    },
  };

  /** A store that another program is writing to is left alone: the id is worked out once more. */
  function keep(id: string): void {
    try {
      remember.run(id);
    } catch (error) {
      if (sqliteCode(error) !== 'SQLITE_BUSY') throw error;
    }
  }
}

interface StateRow {
  readonly changed_at: string;
  readonly snapshot: string | null;
}

/** How often a figure was corrected is no content: corrected and corrected back, it reads the same. */
function withoutRevisions(indicator: Indicator) {
  return {
    ...indicator,
    observations: indicator.observations.map(({ revision: _, ...observation }) => observation),
  };
}
