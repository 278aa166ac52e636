import type { ExportProof } from '../../../../shared/model/export.ts';
import type { PresentationExpectation } from './expect-presentation.ts';
import { presentationProof, unreadablePresentation } from './find-failures.ts';
import { readPresentation } from './read-presentation.ts';

/**
 * Reads a written file again and holds it against the data that it shows. Never throws for what the
 * file holds: one that can't be read has failed its proof.
 */
export async function provePresentation(
  bytes: Uint8Array,
  expected: PresentationExpectation,
): Promise<ExportProof> {
  try {
    return presentationProof(expected, await readPresentation(bytes));
  } catch (error) {
    return unreadablePresentation(expected, error instanceof Error ? error.message : String(error));
  }
}
