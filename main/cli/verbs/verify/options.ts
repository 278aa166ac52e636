import type { Locale } from '../../../../shared/model/localized.ts';
import { localeOf, parseOptions, requiredOption } from '../../options.ts';

export interface VerifyOptions {
  readonly store: string | null;
  readonly in: string;
  /** Null for the store alone. */
  readonly deck: string | null;
  readonly format: 'text' | 'json';
  /** Of words and printed figures; null is the terminal's. */
  readonly locale: Locale | null;
}

/** @returns null when help is asked for @throws usage.* */
export function parseVerify(args: readonly string[]): VerifyOptions | null {
  const options = parseOptions(args, ['in', 'deck', 'locale', 'store', 'json'], ['json']);
  if (!options) return null;
  return {
    store: options.store ?? null,
    in: requiredOption(options, 'in'),
    deck: options.deck ?? null,
    format: options.json === undefined ? 'text' : 'json',
    locale: localeOf(options),
  };
}
