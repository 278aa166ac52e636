import type { Marked } from './find-mark.ts';

/** A text with what was searched for marked in it. */
export function MarkedText({ marked: { text, run } }: { readonly marked: Marked }) {
  if (!run) return text;
  const [first, last] = run;
  return (
    <>
      {text.slice(0, first)}
      <mark>{text.slice(first, last + 1)}</mark>
      {text.slice(last + 1)}
    </>
  );
}
