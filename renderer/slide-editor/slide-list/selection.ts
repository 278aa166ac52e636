import type { SlideKey } from '../../../shared/model/keys.ts';

/** The slides that are chosen together. */
export interface SlideSelection {
  readonly keys: ReadonlySet<SlideKey>;
  /** Where Shift began. */
  readonly anchor: SlideKey | null;
}

export function selectOnly(key: SlideKey): SlideSelection {
  return { keys: new Set([key]), anchor: key };
}

/** All from where Shift began to here. */
export function selectTo(
  order: readonly SlideKey[],
  { anchor }: SlideSelection,
  to: SlideKey,
): SlideSelection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const end = order.indexOf(to);
  if (from < 0 || end < 0) return selectOnly(to);
  const keys = order.slice(Math.min(from, end), Math.max(from, end) + 1);
  return { keys: new Set(keys), anchor };
}

/**
 * One more or one less.
 *
 * @returns with the slide that is current then: the one that came, or one that stays
 */
export function toggle(
  order: readonly SlideKey[],
  { keys }: SlideSelection,
  key: SlideKey,
): { readonly selection: SlideSelection; readonly current: SlideKey } {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  if (next.size === 0) next.add(key);
  if (next.has(key)) return { selection: { keys: next, anchor: key }, current: key };
  const at = order.indexOf(key);
  const after = order.slice(at).find((one) => next.has(one));
  const current = after ?? order.slice(0, at).findLast((one) => next.has(one)) ?? key;
  return { selection: { keys: next, anchor: current }, current };
}

/** The slide to be at once these are gone: the one after them, else the one before. */
export function survivorOf(
  order: readonly SlideKey[],
  gone: ReadonlySet<SlideKey>,
): SlideKey | null {
  const last = order.findLastIndex((key) => gone.has(key));
  const after = order.slice(last + 1).find((key) => !gone.has(key));
  return after ?? order.slice(0, Math.max(last, 0)).findLast((key) => !gone.has(key)) ?? null;
}
