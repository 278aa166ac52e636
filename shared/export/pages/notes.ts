import type { BoundFigure, RichText } from '../../deck/bound-slide.ts';
import type { Locale } from '../../model/localized.ts';
import { wrapText } from '../../text/text-width.ts';
import { measureOf, type Paper } from './paper.ts';

/** The text of notes pages, in CSS px. */
export const notesText = { size: 15, line: 24, gap: 8 } as const;
/** Over the notes of a page that continues another. */
export const continuedHeight = 40;
const slideGap = 32;

/** Height of the slide on a notes page. */
export function notesSlideHeight(paper: Paper): number {
  return Math.round((measureOf(paper) * 9) / 16);
}

/** How wide text may grow beside the estimate; figures are kept whole, which takes room. */
const safety = 0.94;

/** Notes cut into as many pages as they need; one page of none where there are no notes. */
export function notesPages(notes: RichText, paper: Paper, locale: Locale): RichText[][] {
  const room = paper.bottom - paper.top;
  const first = Math.floor(room - notesSlideHeight(paper) - slideGap);
  const further = room - continuedHeight;
  const width = measureOf(paper) * safety;
  const style = { size: notesText.size, weight: 500 } as const;

  const pages: RichText[][] = [[]];
  let left = first;
  for (const paragraph of paragraphsOf(notes)) {
    let rest: RichText = paragraph;
    while (lengthOf(rest) > 0) {
      const lines = wrapText(plain(rest), width, style, locale);
      const fit = Math.floor(left / notesText.line);
      const last = pages.at(-1);
      if (lines.length <= fit) {
        last?.push(rest);
        left -= lines.length * notesText.line + notesText.gap;
        break;
      }
      // A line alone at the foot or at the head of a page is no paragraph.
      const take = lines.length - fit === 1 ? fit - 1 : fit;
      if (take >= 2) {
        const [head, tail] = cut(rest, endOfLines(plain(rest), lines.slice(0, take)));
        last?.push(head);
        rest = tail;
      }
      pages.push([]);
      left = further;
    }
  }
  return pages;
}

/** Notes as they are written: each line a paragraph, without empty ones. */
export function paragraphsOf(notes: RichText): RichText[] {
  const paragraphs: (string | BoundFigure)[][] = [[]];
  for (const run of notes) {
    if (typeof run !== 'string') {
      paragraphs.at(-1)?.push(run);
      continue;
    }
    for (const [index, piece] of run.split(/\n+/).entries()) {
      if (index > 0) paragraphs.push([]);
      if (piece !== '') paragraphs.at(-1)?.push(piece);
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function plain(text: RichText): string {
  return text.map((run) => (typeof run === 'string' ? run : run.printed)).join('');
}

function lengthOf(text: RichText): number {
  return plain(text).length;
}

/** Where lines end in the text that they were wrapped from: at their ends, spaces were dropped. */
function endOfLines(text: string, lines: readonly string[]): number {
  let at = 0;
  for (const line of lines) at = text.indexOf(line, at) + line.length;
  return at;
}

/** Cuts before the figure that the place stands in. */
function cut(text: RichText, at: number): readonly [RichText, RichText] {
  const head: (string | BoundFigure)[] = [];
  let left = at;
  for (const [index, run] of text.entries()) {
    const { length } = typeof run === 'string' ? run : run.printed;
    if (length <= left) {
      head.push(run);
      left -= length;
      continue;
    }
    const rest = text.slice(index + 1);
    if (typeof run !== 'string') return [head, [run, ...rest]];
    const [before, after] = [run.slice(0, left), run.slice(left).trimStart()];
    return [before === '' ? head : [...head, before], after === '' ? rest : [after, ...rest]];
  }
  return [head, []];
}
