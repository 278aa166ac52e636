import { z } from 'zod';
import { RowId } from '../../model/keys.ts';
import { Locale } from '../../model/localized.ts';
import { Meeting } from '../../model/show.ts';
import { call, event } from '../define.ts';

/** Records of past shows. */
export const meetingsArea = {
  list: call(z.void(), z.array(Meeting)),
  remove: call(z.strictObject({ id: RowId }), z.void()),
  /** Asks the person where to; null when they chose no file. */
  export: call(
    z.strictObject({ id: RowId, format: z.enum(['pdf', 'csv']), locale: Locale }),
    z.string().nullable(),
  ),
  changed: event(z.void()),
} as const;
