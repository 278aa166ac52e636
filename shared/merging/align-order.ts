import { orderKeysBetween } from '../deck/order-keys.ts';
import type { Content } from '../model/content.ts';

interface InOrder {
  readonly key: string;
  readonly orderKey: string;
}

/**
 * A content whose slides and sections have the other's keys of order where they stand in the same
 * order: two stores without a common past give other keys to one order, and only what was moved is to
 * differ.
 */
export function inOrderOf(content: Content, other: Content): Content {
  return {
    ...content,
    decks: content.decks.map((deck) => {
      const own = other.decks.find(({ key }) => key === deck.key);
      if (!own) return deck;
      return {
        ...deck,
        sections: aligned(deck.sections, own.sections),
        slides: aligned(deck.slides, own.slides),
      };
    }),
  };
}

function aligned<Thing extends InOrder>(
  things: readonly Thing[],
  own: readonly InOrder[],
): Thing[] {
  const keys = new Map(own.map(({ key, orderKey }) => [key, orderKey]));
  const staying = new Set(longestRising(things.flatMap(({ key }) => keys.get(key) ?? [])));
  const found = things.map(({ key }) => {
    const there = keys.get(key);
    return there !== undefined && staying.has(there) ? there : null;
  });
  for (let first = 0; first < found.length; first += 1) {
    if (found[first] !== null) continue;
    const rest = found.slice(first);
    const count = rest.findIndex((one) => one !== null);
    const length = count < 0 ? rest.length : count;
    const between = orderKeysBetween(found[first - 1] ?? null, rest[length] ?? null, length);
    found.splice(first, length, ...between);
  }
  return things.map((thing, index) => ({ ...thing, orderKey: found[index] ?? thing.orderKey }));
}

/** The longest part of a list that rises: all else was moved. */
function longestRising(keys: readonly string[]): string[] {
  const lengths: number[] = [];
  const before: (number | null)[] = [];
  let last: number | null = null;
  for (const [index, key] of keys.entries()) {
    let longest: number | null = null;
    for (let other = 0; other < index; other += 1)
      if (
        (keys[other] ?? '') < key &&
        (lengths[other] ?? 0) > (longest === null ? 0 : (lengths[longest] ?? 0))
      )
        longest = other;
    before.push(longest);
    lengths.push(1 + (longest === null ? 0 : (lengths[longest] ?? 0)));
    if (last === null || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index;
  }
  const rising: string[] = [];
  for (let index = last; index !== null; index = before[index] ?? null)
    rising.unshift(keys[index] ?? '');
  return rising;
}
