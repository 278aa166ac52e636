import { orderKeysBetween } from '../deck/order-keys.ts';
import type { LoggedChange } from './change-log.ts';

/** A slide or section as it stands in its deck. */
export interface Placed {
  readonly key: string;
  readonly orderKey: string;
  /** The place that a person gave it; it stands beside that where another one had it too. */
  readonly wanted: string;
}

/**
 * Gives things that come into a deck their places. Two people who put something at the same spot gave
 * it the same place: there they stand in the order of their keys, whichever came first.
 *
 * @param staying those that are there and stay where they are
 * @returns the coming ones' places, by their keys
 */
export function placeComing(
  staying: readonly Placed[],
  coming: readonly Placed[],
): Map<string, string> {
  const placed = [...staying];
  const places = new Map<string, string>();
  const inTurn = [...coming].sort((one, other) =>
    one.wanted === other.wanted ? byCode(one.key, other.key) : byCode(one.wanted, other.wanted),
  );
  for (const [nth, one] of inTurn.entries()) {
    const alike = placed.filter(({ wanted }) => wanted === one.wanted);
    const inTheWay = placed.filter(({ orderKey }) => orderKey === one.orderKey);
    const beside = alike.length > 0 ? alike : inTheWay;
    const later = inTurn.slice(nth + 1).map(({ orderKey }) => orderKey);
    const orderKey =
      beside.length === 0
        ? one.orderKey
        : placeBeside(one, beside, [...placed.map((other) => other.orderKey), ...later]);
    places.set(one.key, orderKey);
    placed.push({ ...one, orderKey });
  }
  return places;
}

/** Behind the last of those that come before it, else before the first. */
function placeBeside(one: Placed, beside: readonly Placed[], taken: readonly string[]): string {
  const all = [...new Set(taken)].sort(byCode);
  const inOrder = [...beside].sort((left, right) => byCode(left.orderKey, right.orderKey));
  const before = inOrder.findLast(
    ({ key, wanted }) =>
      byCode(wanted, one.wanted) < 0 || (wanted === one.wanted && byCode(key, one.key) < 0),
  );
  const anchor = before?.orderKey ?? inOrder[0]?.orderKey ?? one.orderKey;
  const at = all.indexOf(anchor);
  const [orderKey = one.orderKey] = before
    ? orderKeysBetween(anchor, all[at + 1] ?? null, 1)
    : orderKeysBetween(all[at - 1] ?? null, anchor, 1);
  return orderKey;
}

/** The places that people gave slides and sections, by the names that the log has for them: the last one holds. */
export function wantedPlaces(log: readonly LoggedChange[]): Map<string, string> {
  const places = new Map<string, { readonly at: string; readonly orderKey: string }>();
  for (const { action, entity, key, at, before, after } of log) {
    if (action === 'merge' || (entity !== 'slide' && entity !== 'section')) continue;
    const [was, is] = [before, after].map(orderKeyIn);
    const name = `${entity}:${key}`;
    if (is && is !== was && at > (places.get(name)?.at ?? ''))
      places.set(name, { at, orderKey: is });
  }
  return new Map([...places].map(([name, { orderKey }]) => [name, orderKey]));
}

function orderKeyIn(side: string | null): string | null {
  const held = JSON.parse(side ?? 'null') as { readonly orderKey?: unknown } | null;
  return typeof held?.orderKey === 'string' ? held.orderKey : null;
}

/** As the store orders them. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
