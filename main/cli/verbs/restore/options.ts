import { AppError } from '../../../../shared/errors.ts';
import { parseOptions, splitWord } from '../../options.ts';

export interface RestoreOptions {
  readonly store: string | null;
  readonly isJson: boolean;
  /** The backup to restore; null lists all of them. */
  readonly name: string | null;
}

export const restoreFlags = ['json', 'list'] as const;

/** @returns null when help is asked for @throws usage.* */
export function parseRestore(args: readonly string[]): RestoreOptions | null {
  const { word: name, rest } = splitWord(args, ['store']);
  const options = parseOptions(rest, ['store', ...restoreFlags], restoreFlags);
  if (!options) return null;
  if (name !== null && options.list !== undefined)
    throw new AppError('usage.options-exclusive', { first: '--list', second: name });
  if (name === null && options.list === undefined)
    throw new AppError('usage.option-missing', { option: '--list' });
  return { store: options.store ?? null, isJson: options.json !== undefined, name };
}
