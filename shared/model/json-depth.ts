/** No form is nested as deep; deeper ones end the stack of who reads them, and SQLite's own. */
const deepest = 40;

/** Whether lists and objects stand in each other no deeper than any reader bears. */
export function isShallow(value: unknown): boolean {
  return depthOf(value) <= deepest;
}

/** Counting ends where it is too deep anyway. */
function depthOf(value: unknown, from = 0): number {
  if (typeof value !== 'object' || value === null || from > deepest) return from;
  return Object.values(value).reduce(
    (most: number, inner) => Math.max(most, depthOf(inner, from + 1)),
    from + 1,
  );
}
