import { AppError, type ErrorParams } from '../../../shared/errors.ts';

/** What a file of tables may take; each far above what a table of statistics needs. */
export const limits = {
  /** Bytes of the file itself, and of all that is packed in it. */
  fileBytes: 50 * 2 ** 20,
  unpackedBytes: 50 * 2 ** 20,
  /** How many times its size a file may unpack to. */
  ratio: 200,
  /** As much may always be unpacked: a small file of one repeated word is no bomb. */
  alwaysUnpacked: 2 ** 20,
  entries: 2000,
  sheets: 500,
  cells: 2_000_000,
  merges: 100_000,
  /** The last row and column that Excel has. */
  rows: 1_048_576,
  columns: 16_384,
  /** Characters of one cell; Excel takes 32,767. */
  cellCharacters: 100_000,
} as const;

/** How much may be unpacked of one file. */
export type UnpackingLimits = Readonly<Record<'unpackedBytes' | 'ratio' | 'entries', number>>;

export type TooLarge = 'file' | 'unpacked' | 'ratio' | 'entries' | 'cells' | 'memory' | 'time';

/** The refusal of a file that takes more than it may. */
export function tooLarge(what: TooLarge, name = ''): AppError {
  return new AppError('table-file.too-large', { what: `table-file.too-large.${what}`, name });
}

/**
 * The refusal of a file that is not whole, or not what it says it is.
 *
 * @param place where, as the file itself names it; or the key of a message with what it needs
 */
export function damaged(place: string, cause?: unknown, more: ErrorParams = {}): AppError {
  return new AppError('table-file.damaged', { ...more, place }, { cause });
}
