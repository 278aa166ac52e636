import { formatFigure } from '../../figures/format-figure.ts';
import { typedFigures } from '../typed-figures.ts';
import { placeOfPrinted } from './place-of-printed.ts';
import type { QuotedFigure } from './quoted-figures.ts';

/** A sentence of a source, its figures as references. */
export interface BoundSentence {
  readonly text: string;
  readonly quoted: readonly QuotedFigure[];
  /** Whether a number is left in it that is no reference. */
  readonly isBound: boolean;
}

interface Placed {
  readonly quoted: QuotedFigure;
  readonly from: number;
  readonly to: number;
}

/**
 * The sentences of a paragraph with its figures in them as references, each where the source prints it.
 * A figure goes in only where it prints as the source does: direction and other words around it stay.
 *
 * @param quoted the paragraph's figures, in its order
 * @param names that hold digits and are no figures
 */
export function bindSentences(
  paragraph: string,
  quoted: readonly QuotedFigure[],
  names: readonly string[],
): BoundSentence[] {
  const placed = placesIn(paragraph, quoted);
  return sentencesIn(paragraph).map(({ from, to }) => {
    const within = placed.filter((one) => one.from >= from && one.to <= to);
    let text = '';
    let at = from;
    for (const one of within) {
      text += paragraph.slice(at, one.from) + one.quoted.reference;
      at = one.to;
    }
    text = (text + paragraph.slice(at, to)).trim();
    return {
      text,
      quoted: within.map((one) => one.quoted),
      isBound: typedFigures(text, names).length === 0,
    };
  });
}

/** Two figures that print alike stand one behind the other, as their paragraph does. */
function placesIn(paragraph: string, quoted: readonly QuotedFigure[]): Placed[] {
  const taken: Placed[] = [];
  const isTaken = (from: number, to: number) => taken.some((one) => from < one.to && one.from < to);
  for (const one of quoted) {
    const printed = formatFigure(one.figure, 'zh-CN');
    const inside = one.rawText.indexOf(printed);
    if (inside < 0) continue;
    let start = placeOfPrinted(paragraph, one.rawText);
    while (start >= 0) {
      const from = start + inside;
      const to = from + printed.length;
      if (!isTaken(from, to)) {
        taken.push({ quoted: one, from, to });
        break;
      }
      start = placeOfPrinted(paragraph, one.rawText, start + 1);
    }
  }
  return taken.sort((one, other) => one.from - other.from);
}

function sentencesIn(paragraph: string): { readonly from: number; readonly to: number }[] {
  return [...paragraph.matchAll(/[^。！？；!?;\n]+[。！？；!?;]*/g)]
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    .filter(({ from, to }) => paragraph.slice(from, to).trim() !== '');
}
