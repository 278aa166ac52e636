import type { BoundFigure, RichText } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';

const han = /\p{Script=Han}/u;

/** How far a figure stands off, and its number off its words, in em: as `.figure-inline` in figures.css. */
const gaps = { apart: 0.16, joint: 0.08 } as const;

/** How much wider a text is than its characters, as its figures stand off their neighbours; in em. */
export function inlineSpace(text: RichText, locale: Locale): number {
  return text.reduce((sum: number, run, index) => {
    if (typeof run === 'string') return sum;
    const { before, after } = inlineSpacing(text, index);
    const joints = locale === 'zh-CN' ? Math.max(run.parts.length - 1, 0) : 0;
    return sum + (Number(before) + Number(after)) * gaps.apart + joints * gaps.joint;
  }, 0);
}

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
