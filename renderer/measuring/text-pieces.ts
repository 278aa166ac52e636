import { positionOfHref } from '../../shared/export/pages/page-links.ts';
import { FigureKey } from '../../shared/model/figure.ts';
import type { DrawnRun } from '../../shared/model/presentation.ts';
import { boxIn, round } from './frame.ts';
import { type Measuring, opacityOf } from './measuring.ts';
import { paintOf } from './paints.ts';

/** A stretch of text of one kind on one line, in units of the slide. */
export interface TextPiece {
  readonly run: DrawnRun;
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** As much of it as ends before a place, where that is cut; null for nothing. */
  readonly cutAt: (right: number) => TextPiece | null;
}

/** A text node, line by line as it was broken. */
export function piecesOf(node: Text, measuring: Measuring): TextPiece[] {
  return stretchesOf(node).flatMap(([from, to]) => pieceOf(node, from, to, measuring));
}

function pieceOf(node: Text, from: number, to: number, measuring: Measuring): TextPiece[] {
  const { frame, ascentOf, page } = measuring;
  const parent = node.parentElement;
  const rect = parent && rectOf(node, from, to);
  if (!rect || rect.width === 0) return [];
  const style = getComputedStyle(parent);
  const paint = paintOf(style.color, opacityOf(parent, page));
  if (!paint) return [];
  const box = boxIn(frame, rect);
  const text = node.data.slice(from, to).replace(/[\t\n\r ]+/g, ' ');
  return [
    {
      run: {
        text,
        size: round(Number.parseFloat(style.fontSize)),
        weight: Number(style.fontWeight),
        paint,
        ...linkOf(parent),
        lang: parent.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'zh-CN',
      },
      x: box.x,
      right: round(box.x + box.width),
      top: box.y,
      bottom: round(box.y + box.height),
      baseline: round(box.y + ascentOf(style) / frame.scale),
      cutAt: (right) => {
        let end = from;
        for (const [start, next] of charactersOf(node, from, to)) {
          const own = rectOf(node, start, next);
          if (own && boxIn(frame, own).x + own.width / frame.scale > right) break;
          end = next;
        }
        return end > from ? (pieceOf(node, from, end, measuring)[0] ?? null) : null;
      },
    },
  ];
}

/** The figure that a text prints, and the page that it leads to. */
export function linkOf(element: Element): Pick<DrawnRun, 'figure' | 'leadsTo'> {
  const printing = element.closest<HTMLElement>('[data-figure-key], [data-prints]');
  const key = printing?.dataset['figureKey'] ?? printing?.dataset['prints'];
  const link = element.closest('a[href]') ?? hotspotOf(element, key);
  const position = positionOfHref(link?.getAttribute('href') ?? '');
  return {
    figure: key === undefined ? null : FigureKey.parse(key),
    leadsTo: position && position.page - 1,
  };
}

/** Words that only label a mark: the mark has the link. */
export function hotspotOf(element: Element, key: string | undefined): Element | null {
  const spots = element.closest('[data-chart]')?.querySelectorAll<HTMLElement>('a[data-hotspot]');
  return [...(spots ?? [])].find((spot) => spot.dataset['figureKey'] === key) ?? null;
}

function rectOf(node: Text, from: number, to: number): DOMRect | null {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const rects = [...range.getClientRects()].filter(({ height }) => height > 0);
  const [first] = rects;
  if (!first) return null;
  const right = Math.max(...rects.map((rect) => rect.right));
  return new DOMRect(first.left, first.top, right - first.left, first.height);
}

function* charactersOf(node: Text, from: number, to: number): Generator<[number, number]> {
  let at = from;
  for (const character of node.data.slice(from, to)) {
    yield [at, at + character.length];
    at += character.length;
  }
}

/** From where to where each of its lines goes; nothing of what isn't drawn. */
function stretchesOf(node: Text): [number, number][] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
  if (tops.size === 0) return [];
  if (tops.size === 1) return [[0, node.length]];
  const stretches: { from: number; to: number; top: number }[] = [];
  for (const [from, to] of charactersOf(node, 0, node.length)) {
    range.setStart(node, from);
    range.setEnd(node, to);
    // Where a line is broken before it, a character has a second, empty rectangle at the end of the line.
    const rect = [...range.getClientRects()].findLast(({ width }) => width > 0);
    const last = stretches.at(-1);
    if (last && (!rect || Math.abs(rect.top - last.top) < 1)) last.to = to;
    else if (rect) stretches.push({ from, to, top: rect.top });
  }
  return stretches.map(({ from, to }) => [from, to]);
}
