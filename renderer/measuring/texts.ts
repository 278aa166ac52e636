import type { DrawnBox, DrawnLine, DrawnRun, DrawnText } from '../../shared/model/presentation.ts';
import { fontOf } from './font-ascent.ts';
import { boxIn, round } from './frame.ts';
import type { Measuring } from './measuring.ts';
import { roleOf } from './roles.ts';
import { piecesOf, type TextPiece } from './text-pieces.ts';

/** A line with the room that its letters take. */
interface TextLine {
  readonly pieces: readonly TextPiece[];
  /** Its last letters are cut. */
  readonly isCut: boolean;
}

/** The text nodes of one paragraph as a text; null where nothing of it is seen. */
export function textOf(
  block: Element,
  nodes: readonly Text[],
  measuring: Measuring,
): DrawnText | null {
  const pieces = nodes.flatMap((node) => piecesOf(node, measuring));
  const lines = seenLines(linesOf(pieces), block, measuring).filter(({ pieces }) =>
    pieces.some(({ run }) => run.text.trim() !== ''),
  );
  if (lines.length === 0) return null;
  const all = lines.flatMap((line) => line.pieces);
  const drawn = lines.map(toLine);
  const left = Math.min(...drawn.map(({ x }) => x));
  const top = Math.min(...all.map((piece) => piece.top));
  return {
    kind: 'text',
    role: roleOf(block),
    box: {
      x: left,
      y: top,
      width: round(Math.max(...drawn.map(({ x, width }) => x + width)) - left),
      height: round(Math.max(...all.map((piece) => piece.bottom)) - top),
    },
    align: alignOf(getComputedStyle(block).textAlign),
    leading: leadingOf(block, drawn),
    lines: drawn,
  };
}

export function alignOf(textAlign: string): DrawnText['align'] {
  if (textAlign === 'center') return 'middle';
  return textAlign === 'end' || textAlign === 'right' ? 'end' : 'start';
}

function leadingOf(block: Element, lines: readonly DrawnLine[]): number {
  const [first, second] = lines;
  if (first && second) return Math.max(round(second.baseline - first.baseline), 1);
  const { lineHeight, fontSize } = getComputedStyle(block);
  const size = Number.parseFloat(fontSize);
  const set = Number.parseFloat(lineHeight);
  return round(Number.isNaN(set) ? size * 1.2 : set);
}

/** Pieces that share a baseline, in their order. */
function linesOf(pieces: readonly TextPiece[]): TextLine[] {
  const lines: TextPiece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const before = last?.at(-1);
    if (last && before && Math.abs(before.baseline - piece.baseline) < 1.5 && piece.x >= before.x)
      last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((own) => ({ pieces: own, isCut: false }));
}

/** What of a paragraph's lines can be seen: not what lies beyond an edge, nor what … stands for. */
function seenLines(lines: readonly TextLine[], block: Element, measuring: Measuring): TextLine[] {
  const { clip } = measuring;
  const middle = ({ top, bottom }: TextPiece) => (top + bottom) / 2;
  const inside = lines.flatMap(({ pieces }) => {
    const own = pieces.filter(
      (piece) =>
        middle(piece) > clip.y &&
        middle(piece) < clip.y + clip.height &&
        piece.right > clip.x &&
        piece.x < clip.x + clip.width,
    );
    return own.length > 0 ? [{ pieces: own, isCut: false }] : [];
  });
  const cut = ellipsisOf(block, measuring);
  if (!cut) return inside;
  const shown = inside.slice(0, cut.most);
  return shown.map((line, index) => {
    const isLast = index === shown.length - 1 && lines.length > shown.length;
    const end = Math.max(...line.pieces.map(({ right }) => right));
    return isLast || end > cut.right + 0.5 ? withEllipsis(line, cut) : line;
  });
}

interface Ellipsis {
  /** Lines that are shown. */
  readonly most: number;
  /** Where the room for a line ends, and how wide … is. */
  readonly right: number;
  readonly width: number;
}

/** How a paragraph is shortened that finds no room; null where it would not be. */
function ellipsisOf(block: Element, { frame, clip }: Measuring): Ellipsis | null {
  const style = getComputedStyle(block);
  const clamp = Number(style.webkitLineClamp);
  if (!(clamp > 0) && style.textOverflow !== 'ellipsis') return null;
  const box: DrawnBox = boxIn(frame, block.getBoundingClientRect());
  return {
    most: clamp > 0 ? clamp : Number.POSITIVE_INFINITY,
    right: Math.min(box.x + box.width, clip.x + clip.width),
    width: widthOfEllipsis(style),
  };
}

function withEllipsis({ pieces }: TextLine, { right, width }: Ellipsis): TextLine {
  const kept = pieces.flatMap((piece) => {
    const own = piece.right <= right - width ? piece : piece.cutAt(right - width);
    return own ? [own] : [];
  });
  const last = kept.at(-1) ?? pieces[0];
  if (!last) return { pieces, isCut: true };
  const words = last.run.text.trimEnd();
  const run: DrawnRun = { ...last.run, text: kept.length > 0 ? `${words}…` : '…' };
  const end = { ...last, run, right: round(Math.min(last.right + width, right)) };
  return { pieces: [...kept.slice(0, -1), end], isCut: true };
}

let canvas: CanvasRenderingContext2D | null = null;

function widthOfEllipsis(style: CSSStyleDeclaration): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = fontOf(style);
  return canvas.measureText('…').width;
}

/** A line in as few runs as it has kinds of text, without spaces at its ends. */
function toLine({ pieces }: TextLine): DrawnLine {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const x = first?.x ?? 0;
  return {
    runs: joinRuns(pieces.map((piece, index) => apartFrom(pieces[index - 1], piece))),
    x,
    width: round((last?.right ?? x) - x),
    baseline: first?.baseline ?? 0,
  };
}

/** Less is what browsers round. */
const leastGap = 0.3;

/** A piece's run with the room that its margin, or that of the one before, keeps free. */
function apartFrom(before: TextPiece | undefined, { run, x }: TextPiece): DrawnRun {
  const gap = before ? round(x - before.right) : 0;
  return gap > leastGap ? { ...run, gap } : run;
}

/** Runs of one kind as one, without spaces at the ends of the line. */
export function joinRuns(runs: readonly DrawnRun[]): DrawnRun[] {
  const joined: DrawnRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && isAlike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined
    .map((run, index) => {
      const start = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === joined.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '');
}

function isAlike(one: DrawnRun, other: DrawnRun): boolean {
  return (
    one.size === other.size &&
    one.weight === other.weight &&
    one.paint.colour === other.paint.colour &&
    one.paint.opacity === other.paint.opacity &&
    one.lang === other.lang &&
    one.figure === other.figure &&
    one.leadsTo === other.leadsTo &&
    other.gap === undefined
  );
}
