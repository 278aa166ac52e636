import type { PageBody, PageEntry } from './page.ts';

/** A page before it is known which one of the file it is. */
export interface Draft {
  readonly body: PageBody;
  readonly entries: readonly PageEntry[];
  /** In the appendix pages count anew. */
  readonly isAppendix: boolean;
}

export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
