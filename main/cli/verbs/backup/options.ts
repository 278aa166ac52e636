import { parseOptions } from '../../options.ts';

export interface BackupOptions {
  readonly store: string | null;
  readonly isJson: boolean;
}

/** @returns null when help is asked for @throws usage.* */
export function parseBackup(args: readonly string[]): BackupOptions | null {
  const options = parseOptions(args, ['store', 'json'], ['json']);
  if (!options) return null;
  return { store: options.store ?? null, isJson: options.json !== undefined };
}
