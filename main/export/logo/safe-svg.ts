import { AppError } from '../../../shared/errors.ts';
import { drawingCost } from './drawing-cost.ts';
import { type DrawnElement, readSvg } from './read-svg.ts';

/** As many plain shapes draw in half a second on a slow machine. */
const mostShapes = 20_000;

/**
 * The drawing of an SVG file, written anew from what is known to be harmless: no scripts, no events,
 * no animation, and no reference out of the file. Text is refused, for the file that shows the logo
 * must hold all its fonts; so is a small file whose references grow into more than a window can
 * draw.
 *
 * @throws logo.not-a-picture when it is no SVG drawing, logo.has-text, logo.too-complex
 */
export function safeSvg(text: string): string {
  const drawing = readSvg(text);
  if (drawingCost(drawing) > mostShapes) throw new AppError('logo.too-complex');
  return written(drawing, ' xmlns="http://www.w3.org/2000/svg"');
}

function written({ name, attributes, rules, children }: DrawnElement, namespace = ''): string {
  const own = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inside =
    rules.map(({ css }) => escaped(css)).join('') +
    children.map((child) => written(child)).join('');
  const opened = `<${name}${namespace}${own}`;
  return inside === '' ? `${opened}/>` : `${opened}>${inside}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
