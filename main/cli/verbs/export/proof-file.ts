import path from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { ExportProgress } from '../../../../shared/model/export.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import type { RecentExport } from '../../../export/recent-export.ts';
import type { FileWriter } from '../../../files/write-file.ts';
import type { Log } from '../../../log.ts';
import type { Terminal } from '../../terminal.ts';

/** Where a proof goes; null for nowhere. @throws usage.files-same where that is a file to be exported */
export function proofFileFor(proof: string | null, targets: readonly string[]): string | null {
  if (proof === null) return null;
  const file = path.resolve(proof);
  if (targets.includes(file))
    throw new AppError('usage.files-same', { first: '--out', second: '--proof' });
  return file;
}

interface ProofKeeper {
  readonly proofFile: string | null;
  readonly files: FileWriter;
  readonly recent: RecentExport;
  readonly log: Log;
}

/**
 * Exports, then writes what the check found, also when the file did not pass.
 *
 * @throws as the export; file.*
 */
export async function withProof<Result>(
  { proofFile, files, recent, log }: ProofKeeper,
  exports: () => Promise<Result>,
): Promise<Result> {
  async function writeProof(): Promise<void> {
    if (proofFile === null) return;
    await files.write(proofFile, `${JSON.stringify(recent.proof, null, 2)}\n`);
  }

  let result: Result;
  try {
    result = await exports();
  } catch (error) {
    // What is wrong with the file matters more than that it could not be written down.
    if (AppError.toFailure(error).code === 'export.unproved')
      await writeProof().catch((cause: unknown) => log.error('', cause));
    throw error;
  }
  await writeProof();
  return result;
}

/** Tells a terminal how far an export is, in one line that is written over. */
export function progressTeller(
  { progress }: Pick<Terminal, 'progress'>,
  spoken: Locale,
): (progress: ExportProgress) => void {
  return ({ phase, done, page, of }) => {
    const pages =
      page === undefined ? '' : ` ${translate(spoken, 'export.page-of', { page, of: of ?? page })}`;
    const words = translate(spoken, `export.phase.${phase}`);
    progress?.(done === 1 ? '' : `${Math.round(done * 100)} % ${words}${pages}`);
  };
}
