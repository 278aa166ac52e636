import type { SlidePath } from './slide-paths.ts';

/**
 * Where the texts and cards of a bound slide stand in the slide as it is stored, so that what is
 * clicked on the stage can be edited there. It is kept beside them: whoever only draws knows nothing
 * of it.
 */
const origins = new WeakMap<object, SlidePath>();

/** Notes where a bound text or card is from. @returns the same */
export function withOrigin<Given extends object>(given: Given, path: SlidePath): Given {
  origins.set(given, path);
  return given;
}

/** Null for what stands nowhere in the slide, such as a label that is the figure's own name. */
export function originOf(given: object): SlidePath | null {
  return origins.get(given) ?? null;
}

/** Something that was made of another thing and stands for it. @returns it */
export function inPlaceOf<Given extends object>(given: Given, other: object): Given {
  const path = originOf(other);
  return path ? withOrigin(given, path) : given;
}

/** A text that stands for a card's own where the card has none. @returns it */
export function asFieldOf<Given extends object>(given: Given, card: object, field: string): Given {
  const path = originOf(card);
  return path ? withOrigin(given, [...path, field]) : given;
}
