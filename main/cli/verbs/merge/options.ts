import { AppError } from '../../../../shared/errors.ts';
import { parseOptions, personOf, splitWord } from '../../options.ts';

const sides = ['ours', 'theirs', 'later'] as const;
/** Which side's it is to be where both changed the same: `later` is whoever changed it last. */
type ChosenSide = (typeof sides)[number];

export interface MergeOptions {
  readonly store: string | null;
  readonly file: string;
  readonly isDryRun: boolean;
  readonly format: 'text' | 'json';
  readonly choose: ChosenSide | null;
  /** The file of choices; null for none. */
  readonly choices: string | null;
  readonly by: string | null;
}

const mergeOptions = ['choose', 'choices', 'by', 'store'] as const;
export const mergeFlags = ['dry-run', 'json'] as const;

/** @returns null when help is asked for @throws usage.* */
export function parseMerge(args: readonly string[]): MergeOptions | null {
  const { word: file, rest } = splitWord(args, mergeOptions);
  const options = parseOptions(rest, mergeOptions, mergeFlags);
  if (!options) return null;
  if (!file) throw new AppError('usage.option-missing', { option: 'FILE' });
  const { choices = null, store = null } = options;
  return {
    ...{ store, file, choices },
    isDryRun: options['dry-run'] !== undefined,
    format: options.json === undefined ? 'text' : 'json',
    choose: options.choose === undefined ? null : sideOf(options.choose),
    by: personOf(options),
  };
}

function sideOf(given: string): ChosenSide {
  const side = sides.find((one) => one === given);
  if (!side)
    throw new AppError('usage.value-unknown', {
      ...{ option: '--choose', value: given, known: sides.join(', ') },
    });
  return side;
}
