import type { Locale } from '../../../../shared/model/localized.ts';
import { choose, localeOf, parseOptions, requiredOption } from '../../options.ts';

export interface ReadOptions {
  readonly store: string | null;
  readonly in: string;
  readonly format: 'text' | 'json';
  /** Of headings and words; null is the terminal's. */
  readonly locale: Locale | null;
}

/** @returns null when help is asked for @throws usage.* */
export function parseRead(args: readonly string[]): ReadOptions | null {
  const options = parseOptions(args, ['in', 'format', 'locale', 'store']);
  if (!options) return null;
  const format = choose('usage.format-unknown', 'format', options.format, ['text', 'json']);
  const file = requiredOption(options, 'in');
  return { store: options.store ?? null, in: file, format, locale: localeOf(options) };
}
