import type { z } from 'zod';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';

/** Rows as records, and those that can't be read as such. */
export interface Readings<Model> {
  readonly readable: Model[];
  readonly unreadable: UnreadableRecord[];
}

/** What a row is called where it can't be read. */
type Named = Pick<UnreadableRecord, 'entity' | 'key'>;

/** Reads each row by itself, so that one that can't be read keeps no other from being read. */
export function readEach<Row, Model>(
  rows: readonly Row[],
  read: (row: Row) => z.ZodSafeParseResult<Model>,
  nameOf: (row: Row) => Named,
): Readings<Model> {
  const readable: Model[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const row of rows) {
    const { data, error } = read(row);
    if (error) unreadable.push({ ...nameOf(row), field: faultyField(error) });
    else readable.push(data);
  }
  return { readable, unreadable };
}

/** The first field that doesn't fit. */
export function faultyField(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}
