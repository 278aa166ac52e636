import { AppError } from '../../shared/errors.ts';
import { parseOptions } from './options.ts';

export const backupFlags = ['json', 'list'] as const;

/** `store` is null for the person's own. */
export interface BackupInvocation {
  readonly verb: 'backup';
  readonly store: string | null;
  readonly isJson: boolean;
}

export interface RestoreInvocation {
  readonly verb: 'restore';
  readonly store: string | null;
  readonly isJson: boolean;
  /** The backup to restore; null lists all of them. */
  readonly name: string | null;
}

/** @returns null when help is asked for @throws usage.* */
export function parseBackup(args: readonly string[]): BackupInvocation | null {
  const options = parseOptions(args, ['store', 'json'], ['json']);
  return (
    options && {
      verb: 'backup',
      store: options.store ?? null,
      isJson: options.json !== undefined,
    }
  );
}

/** @returns null when help is asked for @throws usage.* */
export function parseRestore(args: readonly string[]): RestoreInvocation | null {
  const at = args.findIndex((arg, nth) => !arg.startsWith('-') && args[nth - 1] !== '--store');
  const name = at < 0 ? null : (args[at] ?? null);
  const rest = at < 0 ? args : args.toSpliced(at, 1);
  const options = parseOptions(rest, ['store', ...backupFlags], backupFlags);
  if (!options) return null;
  if (name !== null && options.list !== undefined)
    throw new AppError('usage.options-exclusive', { first: '--list', second: name });
  if (name === null && options.list === undefined)
    throw new AppError('usage.option-missing', { option: '--list' });
  return {
    verb: 'restore',
    store: options.store ?? null,
    isJson: options.json !== undefined,
    name,
  };
}
