import type { BoundFigure, RichText } from '../../shared/deck/bound-slide.ts';

const han = /\p{Script=Han}/u;

/**
 * On which sides a figure inside Chinese text stands off its neighbours: where one of the two
 * touching characters is Chinese and the other is not, as 市场主体突破20万户 has none and
 * 94.6%的事项 has one at the end. Punctuation brings its own space.
 */
export function inlineSpacing(
  text: RichText,
  index: number,
): { readonly before: boolean; readonly after: boolean } {
  const run = text[index];
  if (run === undefined || typeof run === 'string') return { before: false, after: false };
  const { printed } = run;
  return {
    before: unlike(lastOf(text[index - 1]), printed.at(0)),
    after: unlike(printed.at(-1), firstOf(text[index + 1])),
  };
}

function unlike(left: string | undefined, right: string | undefined): boolean {
  if (!left || !right) return false;
  return (han.test(left) && isLatin(right)) || (isLatin(left) && han.test(right));
}

function isLatin(character: string): boolean {
  return /[0-9A-Za-z%²]/.test(character);
}

function lastOf(run: string | BoundFigure | undefined): string | undefined {
  return (typeof run === 'string' ? run : run?.printed)?.at(-1);
}

function firstOf(run: string | BoundFigure | undefined): string | undefined {
  return (typeof run === 'string' ? run : run?.printed)?.at(0);
}
