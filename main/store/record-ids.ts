import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { RecordId } from '../../shared/model/record-id.ts';

/** A new record's identity; of two made here, the later one sorts after the earlier. */
export function newRecordId(): RecordId {
  return RecordId.parse(v7());
}

/**
 * The identity of a record from before records had any: the same in every copy of its store, so that
 * copies that were upgraded apart still know it for one.
 *
 * @param at when it was made; what is no time counts as 1970
 * @param row its row's id, which orders records of one millisecond
 * @param unchanging all that nobody can have changed since
 */
export function recordIdOf(at: string, row: number, unchanging: readonly unknown[]): RecordId {
  const random = createHash('sha256')
    .update(JSON.stringify([at, row, ...unchanging]))
    .digest();
  const msecs = Math.max(0, Date.parse(at) || 0);
  return RecordId.parse(v7({ msecs, seq: row, random }));
}
