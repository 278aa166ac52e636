import type { DrawnRun, DrawnText } from '../../shared/model/presentation.ts';
import { round } from './frame.ts';
import { type Measuring, opacityOf } from './measuring.ts';
import { place } from './outlines.ts';
import { paintOf } from './paints.ts';
import { matrixOf } from './svg-shapes.ts';
import { joinRuns } from './texts.ts';

const aligns: Readonly<Record<string, DrawnText['align']>> = {
  ...{ start: 'start', middle: 'middle', end: 'end' },
};

/** A line of text of a drawing; null for one that says nothing. */
export function svgTextOf(text: SVGTextElement, measuring: Measuring): DrawnText | null {
  const matrix = matrixOf(text, measuring);
  const spans =
    text.querySelectorAll('tspan').length > 0 ? [...text.querySelectorAll('tspan')] : [text];
  const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  const runs = joinRuns(spans.flatMap((span) => runOf(span, scale, measuring)));
  if (!matrix || runs.length === 0) return null;
  const width = round(text.getComputedTextLength() * scale);
  const at = place(matrix, text.getStartPositionOfChar(0));
  const size = Math.max(...runs.map((run) => run.size));
  return {
    kind: 'text',
    role: 'body',
    box: { x: at.x, y: round(at.y - size), width, height: round(size * 1.25) },
    align: aligns[getComputedStyle(text).textAnchor] ?? 'start',
    leading: round(size * 1.3),
    lines: [{ runs, x: at.x, width, baseline: at.y }],
  };
}

function runOf(span: SVGElement, scale: number, { page }: Measuring): DrawnRun[] {
  const style = getComputedStyle(span);
  const paint = paintOf(style.fill, opacityOf(span, page) * Number(style.fillOpacity));
  const text = span.textContent ?? '';
  if (!paint || text === '') return [];
  return [
    {
      text,
      size: round(Number.parseFloat(style.fontSize) * scale),
      weight: Number(style.fontWeight),
      paint,
      lang: span.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'zh-CN',
      ...{ figure: null, leadsTo: null },
    },
  ];
}

/** Lines below each other that are set alike, as one text: a name that takes two lines is one name. */
export function joinLines(texts: readonly DrawnText[]): DrawnText[] {
  const joined: DrawnText[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last && isContinued(last, text)) joined[joined.length - 1] = joinTwo(last, text);
    else joined.push(text);
  }
  return joined;
}

function isContinued(before: DrawnText, after: DrawnText): boolean {
  const [upper, lower] = [before.lines.at(-1), after.lines[0]];
  const [one, other] = [upper?.runs[0], lower?.runs[0]];
  if (!upper || !lower || !one || !other || upper.runs.length + lower.runs.length > 2) return false;
  const gap = lower.baseline - upper.baseline;
  const edge = ({ x, width }: typeof upper) =>
    before.align === 'start' ? x : before.align === 'end' ? x + width : x + width / 2;
  return (
    before.align === after.align &&
    Math.abs(edge(upper) - edge(lower)) < 0.5 &&
    gap > 0 &&
    gap <= one.size * 1.6 &&
    one.size === other.size &&
    one.weight === other.weight &&
    one.paint.colour === other.paint.colour &&
    one.figure === null &&
    other.figure === null
  );
}

/** @param upper whose lines stand above those of the other */
export function joinTwo(upper: DrawnText, lower: DrawnText): DrawnText {
  const [last, first] = [upper.lines.at(-1), lower.lines[0]];
  const x = Math.min(upper.box.x, lower.box.x);
  const right = Math.max(upper.box.x + upper.box.width, lower.box.x + lower.box.width);
  return {
    ...upper,
    box: {
      ...{ x, y: upper.box.y, width: round(right - x) },
      height: round(lower.box.y + lower.box.height - upper.box.y),
    },
    leading: last && first ? Math.max(round(first.baseline - last.baseline), 1) : upper.leading,
    lines: [...upper.lines, ...lower.lines],
  };
}
