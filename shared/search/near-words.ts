/**
 * Whether a text goes on as asked but for one letter: missing, too many, another, or two that changed
 * places. The first letter is right, or changed places with the second.
 *
 * @param from where in the text what is asked is to begin
 */
function isNearlyAt(text: string, from: number, asked: string): boolean {
  let same = 0;
  while (same < asked.length && text[from + same] === asked[same]) same += 1;
  if (same === asked.length) return true;
  const at = from + same;
  if (asked[same] === text[at + 1] && asked[same + 1] === text[at])
    return text.startsWith(asked.slice(same + 2), at + 2);
  if (same === 0) return false;
  const rest = asked.slice(same + 1);
  return (
    text.startsWith(rest, at + 1) ||
    text.startsWith(rest, at) ||
    text.startsWith(asked.slice(same), at + 1)
  );
}

/** A text of words without what stands between them, and where each begins. */
interface JoinedWords {
  readonly text: string;
  readonly starts: readonly number[];
}

/** @param words syllables, or words whose spaces are forgotten in typing: greenspace */
export function joined(words: readonly string[]): JoinedWords {
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    starts.push(text.length);
    text += word;
  }
  return { text, starts };
}

/** Whether some words of a text go on as asked but for one letter. */
export function holdsNearly({ text, starts }: JoinedWords, asked: string): boolean {
  return starts.some((start) => isNearlyAt(text, start, asked));
}
