import type { Database } from 'better-sqlite3';
import { type EditedEntity, HistoryEntry } from '../../../shared/model/edit.ts';
import { type DeviceColumns, deviceOf } from '../profile/signatures.ts';

interface AuditRow extends DeviceColumns {
  readonly uuid: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_key: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** @returns what happened to a thing, with its observations or reports, the latest first */
export function createEditHistory(db: Database) {
  const historyOf = db.prepare<[{ entities: string; key: string }], AuditRow>(`
    SELECT audit_log.*, device.name AS device_name
    FROM audit_log LEFT JOIN device ON device.id = audit_log.device
    WHERE action IN ('edit', 'merge', 'undo', 'redo')
      AND entity IN (SELECT value FROM json_each(:entities))
      AND (entity_key = :key OR (entity_key >= :key || '@' AND entity_key < :key || 'A')
        OR (entity_key >= :key || '/' AND entity_key < :key || '0'))
    ORDER BY at DESC, uuid DESC LIMIT 200`);

  return (entities: readonly EditedEntity[], key: string): HistoryEntry[] =>
    historyOf.all({ entities: JSON.stringify(entities), key }).flatMap(entryOfRow);
}

/** A row that another version wrote in another form is left out rather than misread. */
function entryOfRow({ entity, entity_key, before, after, ...row }: AuditRow): HistoryEntry[] {
  const owner = entity_key.split(/[@/]/)[0];
  const edit = {
    entity,
    ...((entity === 'observation' || entity === 'in-force') && { indicator: owner }),
    ...(entity === 'progress' && { goal: owner }),
    ...((entity === 'section' || entity === 'slide' || entity === 'reporting-period') && {
      deck: owner,
    }),
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  };
  const { uuid: id, at, actor, action, reason } = row;
  const device = deviceOf(row);
  const parsed = HistoryEntry.safeParse({ id, at, actor, device, action, reason, edit });
  return parsed.success ? [parsed.data] : [];
}
