import { z } from 'zod';
import { DeckKey } from '../../model/keys.ts';
import { Locale } from '../../model/localized.ts';
import { line } from '../../model/text.ts';
import { VerifiedReport } from '../../model/verifying.ts';
import { call } from '../define.ts';

const documentBytesAtMost = 64 * 1024 * 1024;
const id = z.string().max(60);
/** Null for the store alone. */
const deck = DeckKey.nullable();
const locale = Locale;

/** Other people's documents held against the store. Nothing is written. */
export const verifyingArea = {
  /** Asks the person for a document; null when they chose none. @throws report.*, table-file.* */
  choose: call(z.strictObject({ deck, locale }), VerifiedReport.nullable()),
  /** What was dropped. @throws report.*, table-file.* */
  open: call(
    z.strictObject({
      ...{ deck, locale },
      name: line(255),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= documentBytesAtMost),
    }),
    VerifiedReport,
  ),
  /** What was pasted, a page’s own form of it where there is one. @throws report.* */
  paste: call(
    z.strictObject({
      ...{ deck, locale },
      text: z.string().refine(({ length }) => length <= documentBytesAtMost),
    }),
    VerifiedReport,
  ),
  /** The same in another language. @throws import.file-gone */
  read: call(z.strictObject({ id, locale }), VerifiedReport),
  /** The same against the store as it is now. @throws import.file-gone, report.*, table-file.* */
  again: call(z.strictObject({ id, deck, locale }), VerifiedReport),
  /** Asks the person where to; null when they chose no file. @throws import.file-gone, export.*, file.* */
  export: call(
    z.strictObject({ id, locale, format: z.enum(['pdf', 'xlsx']) }),
    z.string().nullable(),
  ),
  close: call(z.strictObject({ id }), z.void()),
} as const;
