import type { Failure } from '../../../../shared/errors.ts';
import type { ExportProof } from '../../../../shared/model/export.ts';
import type { PdfDescription } from '../describe-pdf.ts';
import type { PdfExpectation } from './expect-pdf.ts';

/** What a thread is started with. */
export interface ProofThread {
  /** Its own. */
  readonly program: string;
  /** What it reads of a file; one that reads all else has another one read the objects. */
  readonly reads: 'objects' | 'all-else' | 'everything';
}

/** What the thread that reads files again is asked. */
export interface ProofTask {
  readonly bytes: Uint8Array;
  readonly expected: PdfExpectation;
}

/** What it answers: how many pages are read, and in the end the proof. */
export type ProofAnswer = { readonly page: number } | { readonly proof: ExportProof };

/** What it is asked before: to make a document of printed pages. */
export interface FinishTask {
  readonly printed: readonly Uint8Array[];
  readonly description: PdfDescription;
}

/** That a part of the work is done, as a sign of life, and in the end the document. */
export type FinishAnswer =
  | { readonly joined: number }
  | { readonly finished: Uint8Array }
  | { readonly refused: Failure };
