import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';

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
