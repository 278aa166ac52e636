import { Localized } from '../../model/localized.ts';
import type { FindFigure } from '../find-figure.ts';
import type { Chosen } from './chosen.ts';
import type { SlideLayout } from './layout.ts';
import type { SlidePart } from './slide-parts.ts';

/** What parts name, as layouts are asked with. */
export function chosenOf(parts: readonly SlidePart[], find: FindFigure): Chosen {
  const named = (kind: string) => parts.filter((part) => part.kind === kind);
  const written = (kind: string) => named(kind).map(({ value }) => String(value));
  return {
    figures: written('figure').flatMap((reference) => {
      const figure = find(reference);
      return figure ? [{ reference, figure }] : [];
    }),
    goals: written('goal'),
    milestones: written('milestone'),
    sources: written('source'),
    pictures: named('picture').map(({ value }) => value),
  } as Chosen;
}

/** What the layout begins with, of what is to stand in it; null where it can't begin with that. */
export function startWith(
  { start }: SlideLayout,
  parts: readonly SlidePart[],
  find: FindFigure,
): unknown {
  try {
    return start(chosenOf(parts, find));
  } catch {
    return null;
  }
}

/** The texts of a layout of which nothing is known yet. */
export function beginningsOf(layout: SlideLayout): Localized[] {
  return textsWithin(startWith(layout, [], () => undefined));
}

/** A deck without English has them in Chinese alone. */
export function isOneOf(texts: readonly Localized[]): (text: Localized) => boolean {
  return ({ zh, en }) => texts.some((text) => text.zh === zh && (text.en === en || en === null));
}

function textsWithin(value: unknown): Localized[] {
  const text = Localized.safeParse(value).data;
  if (text) return [text];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsWithin)
    : [];
}

export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, step) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Readonly<Record<string, unknown>>)[step]
          : undefined,
      value,
    );
}
