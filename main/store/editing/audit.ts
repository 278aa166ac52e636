import type { Database } from 'better-sqlite3';
import type { EditedEntity } from '../../../shared/model/edit.ts';
import type { Signatures } from '../profile/signatures.ts';

/** Who did what to which thing, and how it read before and after. */
export interface AuditEntry {
  readonly actor: string;
  readonly action:
    | ('seed' | 'edit' | 'undo' | 'redo')
    | ('record' | 'remove' | 'update' | 'keep' | 'accept');
  readonly entity: 'dataset' | 'deck' | 'slide' | 'meeting' | 'review' | 'damage' | EditedEntity;
  readonly key: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Who it was where the app itself changed something. */
export const program = 'hongshan-briefing';

export type Audit = ReturnType<typeof createAudit>;

/** The record of every change of content; rows are only ever added. */
export function createAudit(db: Database, signatures: Signatures) {
  const insert = db.prepare(`
    INSERT INTO audit_log (uuid, device, at, actor, action, entity, entity_key, reason, before, after)
    VALUES (:uuid, :device, :at, :actor, :action, :entity, :key, :reason, :before, :after)`);

  return {
    /** Returns the row's id. */
    record({ actor, action, entity, key, reason, before, after }: AuditEntry): number {
      const { lastInsertRowid } = insert.run({
        ...signatures.next(),
        at: new Date().toISOString(),
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
