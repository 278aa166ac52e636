import type { Deck, Slide } from '../model/deck.ts';
import type { SlideKey } from '../model/keys.ts';
import { type Reference, splitReferences } from './references.ts';

/** A slide that names a thing of the store. */
export interface SlideUse {
  readonly slide: SlideKey;
  /** Its number among the shown slides, from 1; null when it is hidden. */
  readonly number: number | null;
  /** Only in the speaker's notes, which nobody is shown. */
  readonly inNotesOnly: boolean;
  readonly periods: ReadonlySet<string>;
}

/** What slides name, by `figure:KEY`, `goal:KEY`, `milestone:KEY`, `source:KEY`, in the decks' order. */
export type SlideUses = ReadonlyMap<string, readonly SlideUse[]>;

/** Who names what in these decks. A figure is named by its key, with or without a period. */
export function slideUses(decks: readonly Deck[]): SlideUses {
  const uses = new Map<string, SlideUse[]>();
  for (const { slides } of decks) {
    let shown = 0;
    for (const slide of slides) {
      if (!slide.hidden) shown += 1;
      for (const [name, use] of usesOf(slide, slide.hidden ? null : shown)) {
        const known = uses.get(name);
        if (known) known.push(use);
        else uses.set(name, [use]);
      }
    }
  }
  return uses;
}

/** The slides that people see a thing on. */
export function shownOn(uses: SlideUses, name: string): SlideKey[] {
  return (uses.get(name) ?? [])
    .filter(({ number, inNotesOnly }) => number !== null && !inNotesOnly)
    .map(({ slide }) => slide);
}

function usesOf(slide: Slide, number: number | null): Map<string, SlideUse> {
  const found = new Map<string, { periods: Set<string>; inNotesOnly: boolean }>();
  const note = (value: unknown, inNotes: boolean) => {
    for (const reference of referencesIn(value)) {
      const name = `${reference.kind}:${reference.key}`;
      const known = found.get(name) ?? { periods: new Set(), inNotesOnly: true };
      if (reference.kind === 'figure' && reference.period !== null)
        known.periods.add(reference.period);
      found.set(name, { ...known, inNotesOnly: known.inNotesOnly && inNotes });
    }
  };
  note([slide.title, slide.subtitle, slide.body], false);
  note(slide.notes, true);
  return new Map(
    [...found].map(([name, { periods, inNotesOnly }]) => [
      name,
      { slide: slide.key, number, inNotesOnly, periods },
    ]),
  );
}

function referencesIn(value: unknown): Reference[] {
  if (typeof value === 'string')
    return splitReferences(value).flatMap((run) =>
      'reference' in run && run.reference ? [run.reference] : [],
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}
