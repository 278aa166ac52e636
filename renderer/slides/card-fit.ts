import type { Locale } from '../../shared/model/localized.ts';
import { wrapText } from '../styles/text-width.ts';
import { type FigureStep, figureSteps } from './figure-size.ts';

export interface CardText {
  readonly label: string;
  readonly note: string | null;
}

/** How a group of cards is set: one step for all; the lines that label and note may take at most. */
export interface CardFit {
  readonly step: FigureStep;
  readonly labelLines: number;
  readonly noteLines: number;
}

/** Measures of a kind of card; slide.css and layouts.css set the same. */
export interface CardMeasure {
  readonly label: { readonly size: number; readonly leading: number };
  readonly note: { readonly size: number; readonly leading: number };
  /** Padding, gaps, and a little air below. */
  readonly frame: number;
}

export const columnCard: CardMeasure = {
  label: { size: 18, leading: 26 },
  note: { size: 18, leading: 26 },
  frame: 12 + 6,
};

/** What gives way first: the figure's size, then lines of the note, then lines of the label. */
const limits = [
  { labelLines: Infinity, noteLines: Infinity, smallest: 30 },
  { labelLines: 3, noteLines: 2, smallest: 30 },
  { labelLines: 2, noteLines: 2, smallest: 30 },
  { labelLines: 2, noteLines: 1, smallest: 30 },
  { labelLines: 1, noteLines: 1, smallest: 24 },
  { labelLines: 1, noteLines: 0, smallest: 20 },
] as const;

export function cardHeight(
  { label, note }: CardText,
  width: number,
  { step, labelLines, noteLines }: CardFit,
  measure: CardMeasure,
  locale: Locale,
): number {
  const lines = (text: string, size: number, most: number) =>
    Math.min(wrapText(text, width, { size, weight: 500 }, locale).length, most);
  return (
    measure.frame +
    lines(label, measure.label.size, labelLines) * measure.label.leading +
    Math.ceil(step * 1.1) +
    (note ? lines(note, measure.note.size, noteLines) * measure.note.leading : 0)
  );
}

/** The largest setting, not above `largest`, in which every card fits the room of one. */
export function fitCards(
  cards: readonly CardText[],
  room: { readonly width: number; readonly height: number },
  largest: FigureStep,
  measure: CardMeasure,
  locale: Locale,
): CardFit {
  for (const { labelLines, noteLines, smallest } of limits) {
    for (const step of figureSteps) {
      if (step > largest || (step < smallest && step !== largest)) continue;
      const fit = { step, labelLines, noteLines };
      if (cards.every((card) => cardHeight(card, room.width, fit, measure, locale) <= room.height))
        return fit;
    }
  }
  return { step: 20, labelLines: 1, noteLines: 0 };
}
