import type { Database } from 'better-sqlite3';
import type { EditedEntity } from '../../../shared/model/edit.ts';
import { stampAfter } from '../history/stamp.ts';
import type { Signatures } from '../profile/signatures.ts';

/** Who did what to which thing, and how it read before and after. */
export interface AuditEntry {
  readonly actor: string;
  readonly action:
    | ('seed' | 'edit' | 'merge' | 'undo' | 'redo')
    | ('record' | 'remove' | 'update' | 'keep' | 'accept');
  readonly entity:
    | ('dataset' | 'deck' | 'slide' | 'meeting' | 'review' | 'review-turn' | 'damage')
    | EditedEntity;
  readonly key: string;
  /** When, where it must be later than something else; else now. */
  readonly at?: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export type Audit = ReturnType<typeof createAudit>;

/**
 * The record of every change of content. Rows are only ever added, but for the last one while somebody
 * is still typing what it says.
 */
export function createAudit(db: Database, signatures: Signatures) {
  const insert = db.prepare(`
    INSERT INTO audit_log (uuid, device, at, actor, action, entity, entity_key, reason, before, after)
    VALUES (:uuid, :device, :at, :actor, :action, :entity, :key, :reason, :before, :after)`);

  const retype = db.prepare<{ row: number; at: string; after: string | null }>(
    'UPDATE audit_log SET at = :at, after = :after WHERE id = :row',
  );
  const writtenAt = db.prepare<[number], { at: string }>('SELECT at FROM audit_log WHERE id = ?');
  const takeBack = db.prepare<[number]>('DELETE FROM audit_log WHERE id = ?');

  return {
    /** What is typed reads otherwise by now. */
    retype(row: number, after: unknown): void {
      retype.run({
        row,
        // Also where the clock was set back meanwhile: other stores tell by it that there is more.
        at: stampAfter(writtenAt.get(row)?.at ?? null),
        after: after === null ? null : JSON.stringify(after),
      });
    },

    /** What was typed was deleted again, and nothing has changed. */
    takeBack(row: number): void {
      takeBack.run(row);
    },

    /** Returns the row's id. */
    record({ actor, action, entity, key, at, reason, before, after }: AuditEntry): number {
      const { lastInsertRowid } = insert.run({
        ...signatures.next(),
        at: at ?? new Date().toISOString(),
        actor,
        action,
        entity,
        key,
        reason: reason ?? null,
        before: before === undefined ? null : JSON.stringify(before),
        after: after === undefined ? null : JSON.stringify(after),
      });
      return Number(lastInsertRowid);
    },
  };
}
