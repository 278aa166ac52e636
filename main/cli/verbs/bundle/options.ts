import { parseOptions, personOf, requiredOption } from '../../options.ts';

export interface BundleOptions {
  readonly store: string | null;
  readonly out: string;
  /** Null for all. */
  readonly decks: readonly string[] | null;
  /** Who sends it; null for the person of this computer. */
  readonly by: string | null;
}

/** @returns null when help is asked for @throws usage.* */
export function parseBundle(args: readonly string[]): BundleOptions | null {
  const options = parseOptions(args, ['out', 'deck', 'by', 'store']);
  if (!options) return null;
  return {
    store: options.store ?? null,
    out: requiredOption(options, 'out'),
    decks: options.deck?.split(/[,，、]/).map((deck) => deck.trim()) ?? null,
    by: personOf(options),
  };
}
