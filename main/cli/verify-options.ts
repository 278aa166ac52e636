import { AppError } from '../../shared/errors.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { parseOptions } from './options.ts';

export interface VerifyInvocation {
  readonly verb: 'verify';
  readonly store: string | null;
  readonly in: string;
  /** Null for the store alone. */
  readonly deck: string | null;
  readonly format: 'text' | 'json';
  /** Of words and printed figures; null is the terminal's. */
  readonly locale: Locale | null;
}

/** @returns null when help is asked for @throws usage.* */
export function parseVerify(args: readonly string[]): VerifyInvocation | null {
  const options = parseOptions(args, ['in', 'deck', 'locale', 'store', 'json'], ['json']);
  if (!options) return null;
  if (options.in === undefined) throw new AppError('usage.option-missing', { option: '--in' });
  const locale = locales.find((one) => one === options.locale) ?? null;
  if (options.locale !== undefined && locale === null)
    throw new AppError('usage.locale-unknown', {
      locale: options.locale,
      known: locales.join(', '),
    });
  return {
    verb: 'verify',
    store: options.store ?? null,
    in: options.in,
    deck: options.deck ?? null,
    format: options.json === undefined ? 'text' : 'json',
    locale,
  };
}
