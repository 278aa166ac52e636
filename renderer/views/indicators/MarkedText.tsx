import type { ReactNode } from 'react';
import type { Marked } from './find-mark.ts';

/** A text with what was searched for marked in it. */
export function MarkedText({ marked: { text, runs } }: { readonly marked: Marked }) {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const [first, last] of [...runs].sort(([one], [other]) => one - other)) {
    if (first < done) continue;
    pieces.push(text.slice(done, first), <mark key={first}>{text.slice(first, last + 1)}</mark>);
    done = last + 1;
  }
  return [...pieces, text.slice(done)];
}
