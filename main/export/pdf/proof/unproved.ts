import { AppError } from '../../../../shared/errors.ts';
import { proofMessage } from '../../../../shared/i18n/messages.ts';
import type { ExportProof } from '../../../../shared/model/export.ts';
import type { ExportFileType } from '../../../files/file-name.ts';
import type { FileWriter } from '../../../files/write-file.ts';

interface Target {
  /** Where the file was to go; it is left as it is. */
  readonly file: string;
  readonly files: Pick<FileWriter, 'write'>;
  readonly signal: AbortSignal;
  /** How names of its kind end: `pdf`. */
  readonly ending: ExportFileType;
}

/**
 * Keeps a doubtful file beside its target, for a person to look at, and makes the error that says
 * so. A file that can't be kept changes nothing about the proof: the error says that too.
 *
 * @throws export.cancelled
 */
export async function unproved(
  proof: ExportProof,
  bytes: Uint8Array,
  { file, files, signal, ending }: Target,
): Promise<AppError> {
  const aside = `${file}.unproved.${ending}`;
  const kept = await files.write(aside, bytes, signal).then(
    () => aside,
    (error: unknown) => {
      if (signal.aborted) throw error;
      return 'proof.not-kept';
    },
  );
  const [first] = proof.failures;
  const { key, params } = first ? proofMessage(first) : { key: 'proof.unreadable', params: {} };
  return new AppError('export.unproved', { ...params, reason: key, file: kept });
}
