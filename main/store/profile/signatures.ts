import type { Database } from 'better-sqlite3';
import type { Device, Profile } from '../../../shared/model/profile.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import { newRecordId } from '../record-ids.ts';

/** Whose store it is at this computer; null where no person works, as in a tool. */
export type WhoIsHere = () => Profile | null;

/** What every record that a person makes bears beside its words. */
interface Signature {
  readonly uuid: RecordId;
  readonly device: RecordId | null;
}

/** As rows say it that are joined with their device. */
export interface DeviceColumns {
  readonly device: string | null;
  readonly device_name: string | null;
}

export type Signatures = ReturnType<typeof createSignatures>;

/**
 * Identities for new records, with the computer that they are made on. The store keeps the names of
 * all computers that ever wrote into it, so that they travel with the records.
 */
export function createSignatures(db: Database, whoIsHere: WhoIsHere) {
  const keep = db.prepare<[string, string]>(`
    INSERT INTO device (id, name) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name`);
  const keepUnknown = db.prepare<[string, string]>(
    'INSERT OR IGNORE INTO device (id, name) VALUES (?, ?)',
  );

  return {
    /** To be asked within the transaction that writes the record. */
    next(): Signature {
      const device = whoIsHere()?.device ?? null;
      if (device) keep.run(device.id, device.name);
      return { uuid: newRecordId(), device: device?.id ?? null };
    },

    /** Who works here; empty where nobody said. */
    person: (): string => whoIsHere()?.person ?? '',

    /** The computer of a record that comes back, by the name that the store has for it. */
    known(device: Device | null): RecordId | null {
      if (device) keepUnknown.run(device.id, device.name);
      return device?.id ?? null;
    },
  };
}

/** What a row says of the computer that it was made on. */
export function deviceOf({ device, device_name }: DeviceColumns) {
  return device === null ? null : { id: device, name: device_name };
}
