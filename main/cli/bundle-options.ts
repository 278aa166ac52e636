import { AppError } from '../../shared/errors.ts';
import { longest } from '../../shared/model/bounds.ts';
import { words } from './deck-options.ts';
import { type Options, parseOptions } from './options.ts';

export interface BundleAct {
  readonly store: string | null;
  readonly out: string;
  /** Null for all. */
  readonly decks: readonly string[] | null;
  /** Who sends it; null for the person of this computer. */
  readonly by: string | null;
}

const sides = ['ours', 'theirs', 'later'] as const;
/** Which side's it is to be where both changed the same: `later` is whoever changed it last. */
export type ChosenSide = (typeof sides)[number];

export interface MergeAct {
  readonly store: string | null;
  readonly file: string;
  readonly isDryRun: boolean;
  readonly format: 'text' | 'json';
  readonly choose: ChosenSide | null;
  /** The file of choices; null for none. */
  readonly choices: string | null;
  readonly by: string | null;
}

/** @returns null when help is asked for @throws usage.* */
export function parseBundle(args: readonly string[]): BundleAct | null {
  const options = parseOptions(args, ['out', 'deck', 'by', 'store']);
  if (!options) return null;
  const { out, deck, store = null } = options;
  if (out === undefined) throw new AppError('usage.option-missing', { option: '--out' });
  return { store, out, decks: deck === undefined ? null : listed(deck), by: personOf(options) };
}

const mergeOptions = ['choose', 'choices', 'by', 'store'] as const;
export const mergeFlags = ['dry-run', 'json'] as const;

/** @returns null when help is asked for @throws usage.* */
export function parseMerge(args: readonly string[]): MergeAct | null {
  const at = placeOfFile(args);
  const options = parseOptions(
    args.filter((_, index) => index !== at),
    mergeOptions,
    mergeFlags,
  );
  if (!options) return null;
  const file = at === null ? undefined : args[at];
  if (file === undefined || file === '')
    throw new AppError('usage.option-missing', { option: 'FILE' });
  const { choices = null, store = null } = options;
  return {
    ...{ store, file, choices },
    isDryRun: options['dry-run'] !== undefined,
    format: options.json === undefined ? 'text' : 'json',
    choose: options.choose === undefined ? null : sideOf(options.choose),
    by: personOf(options),
  };
}

/** The file is the one word that belongs to no option. */
function placeOfFile(args: readonly string[]): number | null {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (!word.startsWith('-')) return at;
    if (mergeOptions.some((name) => word === `--${name}`)) at += 1;
  }
  return null;
}

function sideOf(given: string): ChosenSide {
  const side = sides.find((one) => one === given);
  if (!side)
    throw new AppError('usage.value-unknown', {
      ...{ option: '--choose', value: given, known: sides.join(', ') },
    });
  return side;
}

function listed(given: string): string[] {
  return given.split(/[,，、]/).map((one) => one.trim());
}

function personOf({ by }: Options<'by'>): string | null {
  return words('--by', by, longest.person);
}
