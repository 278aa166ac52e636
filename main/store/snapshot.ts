import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { Snapshot } from '../../shared/model/briefing.ts';
import type { Indicator } from '../../shared/model/indicator.ts';

/** All that a snapshot's id stands for, in the stable order of the lists. */
export interface Content {
  readonly sources: readonly unknown[];
  readonly themes: readonly unknown[];
  readonly indicators: readonly Indicator[];
  readonly goals: readonly unknown[];
  readonly milestones: readonly unknown[];
  readonly decks: readonly unknown[];
}

/** Names the state of a store: the same content has the same id, wherever and however it came to be. */
export function createSnapshots(db: Database) {
  const changedAt = db.prepare<[], string>('SELECT changed_at FROM content_state').pluck();

  return {
    of: (content: Content): Snapshot =>
      Snapshot.parse({ id: hashOf(content).slice(0, 12), changedAt: changedAt.get() }),
    hashOf,
  };
}

/** The SHA-256 of the content, in hex; a snapshot's id is how it begins. */
function hashOf(content: Content): string {
  const indicators = content.indicators.map(withoutRevisions);
  return createHash('sha256')
    .update(canonicalJson({ ...content, indicators }))
    .digest('hex');
}

/** How often a figure was corrected is no content: corrected and corrected back, it reads the same. */
function withoutRevisions(indicator: Indicator) {
  return {
    ...indicator,
    observations: indicator.observations.map(({ revision: _, ...observation }) => observation),
  };
}

/** JSON with the names of every object in order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
