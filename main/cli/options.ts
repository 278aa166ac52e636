import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import { longest } from '../../shared/model/bounds.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { Locale, type Localized, locales } from '../../shared/model/localized.ts';
import { ReportingPeriodFields } from '../../shared/model/reporting-period.ts';
import { line } from '../../shared/model/text.ts';

/** The options that a verb was given, each with its text. */
export type Options<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/**
 * Reads a verb's arguments: options that take a value, flags that take none (their text is empty),
 * and `--help`.
 *
 * @param mayBeEmpty options whose text may be empty, where that means something
 *
 * @returns null when help is asked for
 * @throws usage.option-unknown, usage.value-missing, usage.argument-unexpected
 */
export function parseOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly Name[] = [],
  mayBeEmpty: readonly Name[] = [],
): Options<Name> | null {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    },
    strict: false,
    tokens: true,
  });
  const given: Partial<Record<Name, string>> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new AppError('usage.argument-unexpected', { argument: token.value });
    }
    if (token.name === 'help' && token.value === undefined) return null;
    const flag = flags.find((known) => known === token.name);
    if (flag && token.value === undefined) {
      given[flag] = '';
      continue;
    }
    const name = names.find((known) => known === token.name);
    if (!name) throw new AppError('usage.option-unknown', { option: token.rawName });
    // `--out --deck x`: the next option was hardly meant as this one's value.
    const isMissing =
      token.value === undefined ||
      (token.value === '' && !mayBeEmpty.includes(name)) ||
      (!token.inlineValue && token.value.startsWith('-'));
    if (isMissing || token.value === undefined)
      throw new AppError('usage.value-missing', { option: token.rawName });
    given[name] = token.value;
  }
  return given;
}

/** The one word that belongs to no option, such as a file, and the arguments without it. */
export function splitWord(
  args: readonly string[],
  withValue: readonly string[],
): { readonly word: string | null; readonly rest: readonly string[] } {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (!word.startsWith('-')) return { word, rest: args.toSpliced(at, 1) };
    if (withValue.some((name) => word === `--${name}`)) at += 1;
  }
  return { word: null, rest: args };
}

/** The word after the verb; a verb alone means the first. @throws usage.action-unknown */
export function splitAction<Action extends string>(
  verb: string,
  known: readonly [Action, ...Action[]],
  [first, ...rest]: readonly string[],
): { readonly action: Action; readonly rest: readonly string[] } {
  if (first === undefined || first.startsWith('-'))
    return { action: known[0], rest: first === undefined ? [] : [first, ...rest] };
  const action = known.find((one) => one === first);
  if (!action)
    throw new AppError('usage.action-unknown', { verb, action: first, known: known.join(', ') });
  return { action, rest };
}

/** An option that says nothing about what was asked for is a mistake. @throws usage.option-unknown */
export function refuseOthers<Name extends string>(
  options: Options<Name>,
  names: readonly Name[],
): void {
  const known: readonly string[] = [...names, 'store'];
  const given = Object.keys(options).find((name) => !known.includes(name));
  if (given !== undefined) throw new AppError('usage.option-unknown', { option: `--${given}` });
}

/** @throws usage.option-missing */
export function requiredOption<Name extends string>(options: Options<Name>, name: Name): string {
  const given = options[name];
  if (given === undefined) throw new AppError('usage.option-missing', { option: `--${name}` });
  return given;
}

type ChoiceError = 'usage.format-unknown' | 'usage.locale-unknown' | 'usage.scale-unknown';

/**
 * The value that was given, if it is one of the known; the first of these if none was.
 *
 * @throws usage.format-unknown, usage.locale-unknown, usage.scale-unknown
 */
export function choose<Value extends string>(
  code: ChoiceError,
  name: string,
  given: string | undefined,
  known: readonly [Value, ...Value[]],
): Value {
  if (given === undefined) return known[0];
  const value = known.find((one) => one === given);
  if (!value) throw new AppError(code, { [name]: given, known: known.join(', ') });
  return value;
}

/** The language that was asked for; null for that of the terminal. @throws usage.locale-unknown */
export function localeOf({ locale }: Options<'locale'>): Locale | null {
  return locale === undefined ? null : choose('usage.locale-unknown', 'locale', locale, locales);
}

/** Who does it; null for the person of this computer. @throws usage.value-too-long */
export function personOf({ by }: Options<'by'>): string | null {
  return words('--by', by, longest.person);
}

/** A title as far as it was given. */
export type GivenTitle = { readonly [Language in keyof Localized]: string | null };

/** @throws usage.value-too-long, usage.value-missing */
export function titleOf(options: Options<'title' | 'title-en'>): GivenTitle {
  return {
    zh: words('--title', options.title, longest.chinese),
    en: words('--title-en', options['title-en'], longest.english),
  };
}

/** Null for what was not given. @throws usage.value-too-long, usage.value-missing */
export function words(option: string, given: string | undefined, limit: number): string | null {
  if (given === undefined) return null;
  const read = line(limit).safeParse(given);
  if (read.success) return read.data;
  if (given.trim() === '') throw new AppError('usage.value-missing', { option });
  throw new AppError('usage.value-too-long', { option, limit });
}

/** @throws usage.value-unreadable */
export function keyOf({ key }: Options<'key'>, option = '--key'): DeckKey | null {
  return key === undefined ? null : readAs(DeckKey, option, key, 'annual-2024');
}

/** @throws usage.value-unreadable */
export function periodOf(given: string): string {
  return readAs(ReportingPeriodFields.shape.period, '--period', given, '2024, 2024-H1, 2024-Q4');
}

/**
 * Those that were named, else Chinese, with English where the title has it.
 *
 * @throws usage.locale-unknown, usage.value-unreadable
 */
export function languagesOf({
  languages,
  'title-en': english,
}: Options<'languages' | 'title-en'>): Locale[] {
  if (languages === undefined) return english === undefined ? ['zh-CN'] : [...locales];
  const named = languages.split(',').map((language) => language.trim());
  const unknown = named.find((language) => !Locale.safeParse(language).success);
  if (unknown !== undefined)
    throw new AppError('usage.locale-unknown', { locale: unknown, known: locales.join(', ') });
  const chosen = locales.filter((locale) => named.includes(locale));
  if (!chosen.includes('zh-CN'))
    throw new AppError('usage.value-unreadable', {
      ...{ option: '--languages', value: languages, example: 'zh-CN, zh-CN,en' },
    });
  return chosen;
}

function readAs<Value>(
  schema: { safeParse(value: string): { success: boolean; data?: Value | undefined } },
  option: string,
  value: string,
  example: string,
): Value {
  const { success, data } = schema.safeParse(value);
  if (!success || data === undefined)
    throw new AppError('usage.value-unreadable', { option, value, example });
  return data;
}
