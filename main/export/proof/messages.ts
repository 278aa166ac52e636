import type { ExportProof } from '../../../shared/model/export.ts';
import type { PdfExpectation } from './expect-pdf.ts';

/** What the thread that reads files again is asked. */
export interface ProofTask {
  readonly bytes: Uint8Array;
  readonly expected: PdfExpectation;
}

/** What it answers: how many pages are read, and in the end the proof. */
export type ProofAnswer = { readonly page: number } | { readonly proof: ExportProof };
