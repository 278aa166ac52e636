/** So many characters to each side are looked through: what stands in brackets is short. */
const reach = 400;

/** The places of a bracket's own two signs; `end` is the text's end where it never closes. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
}

/** The innermost bracket that a place of a text stands in; null where it stands in none. */
export function bracketAround(text: string, at: number): Bracket | null {
  const start = unmatched(text, at - 1, -1, /[（(]/, /[）)]/);
  if (start === null) return null;
  return { start, end: unmatched(text, at, 1, /[）)]/, /[（(]/) ?? text.length };
}

/** The first sign from a place on that belongs to none on the way. */
function unmatched(text: string, from: number, step: 1 | -1, sign: RegExp, other: RegExp) {
  let open = 0;
  for (let at = from; at >= 0 && at < text.length && Math.abs(at - from) < reach; at += step) {
    const character = text[at] ?? '';
    if (other.test(character)) open += 1;
    else if (sign.test(character)) {
      if (open === 0) return at;
      open -= 1;
    }
  }
  return null;
}
