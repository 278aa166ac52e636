import { wrapText } from '../../../shared/domain/text-width.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { CardText } from '../card-fit.ts';
import { type FigureStep, figureSteps } from '../figure-size.ts';

export interface LadderGeometry {
  readonly step: FigureStep;
  readonly labelLines: number;
  readonly noteLines: number;
  /** How far each tread is above the lowest edge, first to last. */
  readonly treads: readonly number[];
  /** Height free above the first steps as far as `halfway`. */
  readonly free: number;
}

export const ladderWords = { size: 20, leading: 28, inset: 16 } as const;
/** Between the words and their tread. */
export const treadGap = 16;
const lowest = 8;
const leastRise = 18;
const tries = [
  { labelLines: 4, noteLines: 3 },
  { labelLines: 4, noteLines: 1 },
  { labelLines: 3, noteLines: 1 },
  { labelLines: 2, noteLines: 1 },
  { labelLines: 2, noteLines: 0 },
] as const;

/**
 * A staircase in which the words of every step stand on its tread and the last stays inside
 * the height. All risers are equal: as high as the words allow, never less than can be seen.
 */
export function ladderGeometry(
  cards: readonly CardText[],
  size: { readonly column: number; readonly height: number; readonly halfway: number },
  widest: FigureStep,
  locale: Locale,
): LadderGeometry {
  const steps = figureSteps.filter((step) => step <= widest && (step >= 30 || step === widest));
  const settings = tries.flatMap((lines) => steps.map((step) => ({ ...lines, step })));
  const built = settings.map((setting) => build(cards, size, setting, locale));
  return (
    built.find(({ fits }) => fits)?.geometry ??
    built[built.length - 1]?.geometry ??
    emptyGeometry(widest)
  );
}

/** The stairs as one line: along each tread, up each riser. */
export function stairLine(
  treads: readonly number[],
  { column, height }: { readonly column: number; readonly height: number },
): string {
  return treads
    .map((tread, index) => {
      const y = height - tread;
      return `${index === 0 ? `M0 ${y}` : `V${y}`}H${Math.round((index + 1) * column)}`;
    })
    .join('');
}

interface Setting {
  readonly step: FigureStep;
  readonly labelLines: number;
  readonly noteLines: number;
}

function build(
  cards: readonly CardText[],
  {
    column,
    height,
    halfway,
  }: { readonly column: number; readonly height: number; readonly halfway: number },
  setting: Setting,
  locale: Locale,
): { fits: boolean; geometry: LadderGeometry } {
  const { size, leading, inset } = ladderWords;
  const lines = (text: string | null, most: number) =>
    text === null
      ? 0
      : Math.min(wrapText(text, column - inset, { size, weight: 500 }, locale).length, most);
  const words = cards.map(
    ({ label, note }) =>
      Math.ceil(setting.step * 1.1) +
      (lines(label, setting.labelLines) + lines(note, setting.noteLines)) * leading +
      treadGap,
  );
  // The tallest tread whose words still fit decides the rise of all.
  const rise = Math.min(
    ...words.slice(1).map((height_, index) => (height - height_ - lowest) / (index + 1)),
  );
  const even = Math.max(Math.min(rise, (height - lowest) / cards.length), leastRise);
  const treads = cards.map((_, index) => lowest + Math.floor(even) * index);
  const tops = words.map((word, index) => height - word - (treads[index] ?? 0));
  return {
    fits: rise >= leastRise && tops.every((top) => top >= 0),
    geometry: { ...setting, treads, free: Math.min(...tops.slice(0, halfway)) },
  };
}

function emptyGeometry(step: FigureStep): LadderGeometry {
  return { step, labelLines: 1, noteLines: 0, treads: [], free: 0 };
}
