import { RecordId } from '../../../shared/model/record-id.ts';

/** An identity for a record of a test, in the order of the numbers. */
export function testRecordId(number: number): RecordId {
  return RecordId.parse(`01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);
}
