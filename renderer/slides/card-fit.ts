import type { Locale } from '../../shared/model/localized.ts';
import { wrapText } from '../../shared/text/text-width.ts';
import { type FigureStep, figureSteps } from './figure-size.ts';

export interface CardText {
  readonly label: string;
  readonly note: string | null;
}

interface TextMeasure {
  readonly size: number;
  readonly leading: number;
}

/** How much room a card's words take; `FigureCard` draws by the same numbers. */
export interface CardMeasure {
  readonly label: TextMeasure;
  readonly note: TextMeasure;
  /** Between hairline and label. */
  readonly padding: number;
  readonly aboveFigure: number;
  readonly belowFigure: number;
  /** Left free under the card at least. */
  readonly air: number;
}

export const cardMeasures = {
  airy: {
    label: { size: 24, leading: 34 },
    note: { size: 20, leading: 30 },
    padding: 20,
    aboveFigure: 16,
    belowFigure: 12,
    air: 12,
  },
  roomy: {
    label: { size: 24, leading: 32 },
    note: { size: 20, leading: 28 },
    padding: 16,
    aboveFigure: 8,
    belowFigure: 8,
    air: 12,
  },
  regular: {
    label: { size: 20, leading: 28 },
    note: { size: 18, leading: 26 },
    padding: 12,
    aboveFigure: 2,
    belowFigure: 2,
    air: 6,
  },
  compact: {
    label: { size: 18, leading: 24 },
    note: { size: 18, leading: 24 },
    padding: 12,
    aboveFigure: 0,
    belowFigure: 0,
    air: 4,
  },
} as const satisfies Record<string, CardMeasure>;

/** For figures beside something else. */
export const columnMeasures: readonly CardMeasure[] = [
  cardMeasures.roomy,
  cardMeasures.regular,
  cardMeasures.compact,
];

/** How a group of cards is set: one step for all; the lines that label and note may take at most. */
export interface CardFit {
  readonly step: FigureStep;
  readonly labelLines: number;
  readonly noteLines: number;
  readonly measure: CardMeasure;
}

/** What gives way first: the figure's size and the air, then lines of the note, then of the label. */
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
  { step, labelLines, noteLines, measure }: CardFit,
  locale: Locale,
): number {
  const lines = (text: string, size: number, most: number) =>
    Math.min(wrapText(text, width, { size, weight: 500 }, locale).length, most);
  return (
    measure.padding +
    lines(label, measure.label.size, labelLines) * measure.label.leading +
    measure.aboveFigure +
    Math.ceil(step * 1.1) +
    (note
      ? measure.belowFigure + lines(note, measure.note.size, noteLines) * measure.note.leading
      : 0) +
    measure.air
  );
}

/**
 * The largest step, not above `largest`, in which every card fits the room of one, with as much
 * air as that leaves: `measures` are tried in their order.
 */
export function fitCards(
  cards: readonly CardText[],
  room: { readonly width: number; readonly height: number },
  largest: FigureStep,
  measures: readonly CardMeasure[],
  locale: Locale,
): CardFit {
  for (const { labelLines, noteLines, smallest } of limits) {
    for (const step of figureSteps) {
      if (step > largest || (step < smallest && step !== largest)) continue;
      for (const measure of measures) {
        // Above a figure so large the smallest words would look lost.
        if (measure === cardMeasures.compact && step > 52 && measures.length > 1) continue;
        const fit = { step, labelLines, noteLines, measure };
        if (cards.every((card) => cardHeight(card, room.width, fit, locale) <= room.height))
          return fit;
      }
    }
  }
  return { step: 20, labelLines: 1, noteLines: 0, measure: cardMeasures.compact };
}
