import { createHash } from 'node:crypto';
import path from 'node:path';
import type { TimePeriod } from '../../shared/model/period.ts';
import { mostFigures } from '../../shared/reading/read-text.ts';
import { byGravity } from '../../shared/verifying/gravity.ts';
import type { VerifyingContent } from '../../shared/verifying/known-figures.ts';
import type { VerifiedFigure } from '../../shared/verifying/model.ts';
import { verifyClaims } from '../../shared/verifying/verify-claims.ts';
import type { VerifiedDocument } from '../../shared/verifying/verifying-document.ts';
import { readReportFile } from '../import/report/read-file.ts';
import { claimsOfDocument } from './claims-of-document.ts';
import { readDocument } from './read-document.ts';

/** What is to be held against the store: a file by its path, or what a window was given. */
export type DocumentSource =
  | { readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array };

export interface VerifyingRequest {
  readonly source: DocumentSource;
  readonly content: VerifyingContent;
  /** Names that hold digits, as the store knows them. */
  readonly digitNames: readonly string[];
  /** For figures that the document gives no time of. */
  readonly period: TimePeriod | null;
  /** Keys of the figures that the briefing shows. */
  readonly shown: readonly string[];
}

/** What the thread does that holds documents against the store. */
export const verifyTasks = {
  /** @throws report.* */
  async verify({
    source,
    content,
    digitNames,
    period,
    shown,
  }: VerifyingRequest): Promise<VerifiedDocument> {
    const name = 'path' in source ? path.basename(source.path) : source.name;
    const bytes = 'path' in source ? await readReportFile(source.path) : source.bytes;
    const { kind, notes, ...document } = await readDocument(bytes, name);
    const { claims, isCut } = claimsOfDocument(document, digitNames, period);
    const figures = verifyClaims(claims, content, { period, shown: new Set(shown) }).filter(
      (found) => !isListNumber(found),
    );
    return {
      ...{ name, kind },
      notes: isCut
        ? [...notes, { code: 'too-many-figures', place: null, detail: String(mostFigures) }]
        : notes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pieces: document.pieces.map(({ place, text, isTable }) => ({ place, text, isTable })),
      figures: byGravity(figures),
    };
  },
};

/** 1, 2, 3 before the items of a list that have nothing to do with the store. */
function isListNumber({ claim, state }: VerifiedFigure): boolean {
  const { isBare, value } = claim;
  return isBare && state === 'unknown' && value !== null && Number.isInteger(value) && value < 30;
}

export type VerifyTasks = typeof verifyTasks;
