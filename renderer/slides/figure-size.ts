import type { FigurePart } from '../../shared/figures/format-figure.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { textWidth } from '../../shared/text/text-width.ts';

/**
 * Sizes that a figure may be set in, largest first; 144 is for the one figure of a slide. Finer than
 * the type scale of words, so that a group of figures fills its columns.
 */
export const figureSteps = [144, 112, 84, 72, 64, 52, 44, 36, 30, 24, 20] as const;
export type FigureStep = (typeof figureSteps)[number];

/** Words beside the number: 0.45 em, never under the smallest body text. */
export function wordSize(step: number): number {
  return Math.max(Math.round(step * 0.45), Math.min(step, 18));
}

/** Whether a figure has no digits to set large: 获评, 首例, 第一. */
export function isWords(parts: readonly FigurePart[]): boolean {
  return !parts.some(({ role, text }) => role === 'number' && /\d/.test(text));
}

/** A figure that is a word (获评, `named`) is quieter than a number of the same step. */
export function onlyWordsSize(step: number): number {
  return Math.max(Math.round(step * 0.62), Math.min(step, 20));
}

/** The gap between number and word, in em of the word; CSS sets the same. */
const gap = 0.09;

/** Width of a figure in one line; see `.figure` in figures.css. */
export function figureWidth(parts: readonly FigurePart[], step: number, locale: Locale): number {
  const words = isWords(parts);
  return parts.reduce((width, { role, text }) => {
    if (role === 'number' && !words)
      return width + textWidth(text, { size: step, weight: 600 }, locale);
    const size = words ? onlyWordsSize(step) : wordSize(step);
    return (
      width +
      textWidth(text, { size, weight: words ? 600 : 500 }, locale) +
      (words ? 0 : gap * size)
    );
  }, 0);
}

/** The largest step, not above `largest`, in which every one of the figures fits the width. */
export function fitFigures(
  figures: readonly { readonly parts: readonly FigurePart[] }[],
  width: number,
  largest: FigureStep,
  locale: Locale,
): FigureStep {
  const steps = figureSteps.filter((step) => step <= largest);
  return (
    steps.find((step) => figures.every(({ parts }) => figureWidth(parts, step, locale) <= width)) ??
    figureSteps[figureSteps.length - 1] ??
    20
  );
}
