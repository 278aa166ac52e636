import path from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { describeFailure } from '../../../../shared/i18n/messages.ts';
import type { DeckKey } from '../../../../shared/model/keys.ts';
import { isDifference } from '../../../../shared/verifying/gravity.ts';
import { verifyingDocument } from '../../../../shared/verifying/verifying-document.ts';
import { againstStore } from '../../../verifying/against-store.ts';
import { withoutOwnCounts } from '../../../verifying/own-counts.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { VerifyOptions } from './options.ts';
import { verifyingText } from './report.ts';

/**
 * Holds every figure of somebody else's document against the store, and lists what was found, the
 * gravest first. Nothing is written. A document that can't be read is wrong usage, not a difference.
 *
 * @throws deck.unknown
 */
export async function runVerify(
  { in: file, deck, format, locale: asked }: VerifyOptions,
  { store, terminal, locale: ownLocale, verifyDocument }: Session,
): Promise<number> {
  const locale = asked ?? ownLocale;
  const { known, against } = againstStore(store, deck === null ? null : (deck as DeckKey));
  const read = await verifyDocument({ source: { path: path.resolve(file) }, ...known }).catch(
    async (error: unknown) => {
      if (!isUnreadable(error)) throw error;
      await terminal.diagnostic(describeFailure(ownLocale, AppError.toFailure(error)));
      return null;
    },
  );
  if (read === null) return exitCodes.wrongUsage;
  const found = withoutOwnCounts(read, store);
  await terminal.result(
    format === 'json'
      ? `${JSON.stringify(verifyingDocument(found, against, locale), null, 2)}\n`
      : verifyingText(found, against, locale),
  );
  return found.figures.some(isDifference) ? exitCodes.failed : exitCodes.done;
}

function isUnreadable(error: unknown): boolean {
  return error instanceof AppError && /^(?:report|table-file)\./.test(error.code);
}
