import { isSame } from '../../../shared/editing/edit-rules.ts';

/** The items of a list, each with the name that it keeps while it is moved and changed. */
export interface NamedItems {
  readonly items: readonly unknown[];
  readonly ids: readonly number[];
  /** That of the item that comes next. */
  readonly next: number;
}

export function nameItems(items: readonly unknown[]): NamedItems {
  return { items, ids: items.map((_, index) => index), next: items.length };
}

/**
 * The items of a list as they are by now, whoever changed them: one that is like an earlier one is
 * that one, wherever it stands, and one in an earlier one's place is that one changed.
 */
export function followItems(known: NamedItems, items: readonly unknown[]): NamedItems {
  const free = new Map(known.ids.map((id, index) => [id, known.items[index]]));
  const ids = items.map((item, index) => {
    const here = known.ids[index];
    return here !== undefined && isSame(known.items[index], item) ? take(here) : null;
  });
  const alike = items.map((item, index) => {
    if (ids[index] !== null) return ids[index] ?? null;
    const found = [...free].find(([, earlier]) => isSame(earlier, item));
    return found ? take(found[0]) : null;
  });
  let { next } = known;
  const all = alike.map((id, index) => {
    const here = known.ids[index];
    if (id !== null) return id;
    if (here !== undefined && free.has(here) && items.length === known.items.length)
      return take(here);
    next += 1;
    return next - 1;
  });
  return { items, ids: all, next };

  function take(id: number): number {
    free.delete(id);
    return id;
  }
}
