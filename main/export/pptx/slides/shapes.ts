import type { DrawnShape, DrawnStroke, PathStep } from '../../../../shared/model/presentation.ts';
import type { Colours } from '../colours.ts';
import { element, type Xml } from '../package/xml.ts';
import { emu, thousandths } from '../units.ts';
import { type Naming, place } from './shape-tree.ts';

/** A rectangle, an ellipse, a line or a free form of a slide. */
export function shape(
  drawn: DrawnShape,
  naming: Naming,
  colours: Colours,
  isDecorative: boolean,
): Xml {
  const { form, fill, stroke } = drawn;
  if (form.type === 'line') return line(form, stroke, naming, colours, isDecorative);
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      naming.describe({ kind: 'shape', isDecorative }),
      element('p:cNvSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:spPr',
      {},
      place('a:xfrm', drawn.box),
      geometry(drawn),
      colours.fill(fill),
      outline(stroke, colours),
    ),
  );
}

type Line = Extract<DrawnShape['form'], { type: 'line' }>;

function line(
  { from, to }: Line,
  stroke: DrawnStroke | null,
  naming: Naming,
  colours: Colours,
  isDecorative: boolean,
): Xml {
  const box = {
    x: Math.min(from[0], to[0]),
    y: Math.min(from[1], to[1]),
    width: Math.abs(to[0] - from[0]),
    height: Math.abs(to[1] - from[1]),
  };
  const flips = { flipH: to[0] < from[0], flipV: to[1] < from[1] };
  return element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      naming.describe({ kind: 'line', isDecorative }),
      element('p:cNvCxnSpPr'),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, place('a:xfrm', box, flips), preset('line'), outline(stroke, colours)),
  );
}

/** `a:prstGeom` */
export function preset(name: string, adjustment?: number): Xml {
  return element(
    'a:prstGeom',
    { prst: name },
    element(
      'a:avLst',
      {},
      adjustment !== undefined &&
        element('a:gd', { name: 'adj', fmla: `val ${thousandths(adjustment)}` }),
    ),
  );
}

/** A rectangle with round corners where it has a radius. */
export function roundedRectangle(
  { width, height }: { width: number; height: number },
  radius: number,
): Xml {
  const shorter = Math.min(width, height);
  return radius > 0 && shorter > 0
    ? preset('roundRect', Math.min(0.5, radius / shorter))
    : preset('rect');
}

function geometry({ form, box }: DrawnShape): Xml {
  if (form.type === 'rectangle') return roundedRectangle(box, form.radius);
  if (form.type === 'ellipse') return preset('ellipse');
  if (form.type === 'line') return preset('line');
  const at = (x: number, y: number) =>
    element('a:pt', { x: emu(x) - emu(box.x), y: emu(y) - emu(box.y) });
  return element(
    'a:custGeom',
    {},
    element('a:avLst'),
    element('a:gdLst'),
    element('a:ahLst'),
    element('a:cxnLst'),
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element(
      'a:pathLst',
      {},
      element(
        'a:path',
        {
          w: emu(box.x + box.width) - emu(box.x),
          h: emu(box.y + box.height) - emu(box.y),
        },
        form.steps.map((step) => pathStep(step, at)),
      ),
    ),
  );
}

function pathStep(step: PathStep, at: (x: number, y: number) => Xml): Xml {
  if (step.to === 'move') return element('a:moveTo', {}, at(step.x, step.y));
  if (step.to === 'line') return element('a:lnTo', {}, at(step.x, step.y));
  if (step.to === 'close') return element('a:close');
  return element(
    'a:cubicBezTo',
    {},
    at(step.x1, step.y1),
    at(step.x2, step.y2),
    at(step.x, step.y),
  );
}

const caps = { butt: 'flat', round: 'rnd', square: 'sq' } as const;

/** The outline of a shape, `a:ln`. */
export function outline(stroke: DrawnStroke | null, { fill }: Pick<Colours, 'fill'>): Xml {
  if (!stroke || stroke.width === 0) return element('a:ln', {}, element('a:noFill'));
  const { paint, width, dash, cap } = stroke;
  return element(
    'a:ln',
    { w: emu(width), cap: caps[cap] },
    fill(paint),
    dash.length > 0 && element('a:custDash', {}, dashes(dash, width)),
    cap === 'round' ? element('a:round') : element('a:miter', { lim: 400_000 }),
  );
}

/** Dashes and the spaces behind them, as shares of how thick the line is. */
function dashes(lengths: readonly number[], width: number): Xml[] {
  const even = lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
  return even.flatMap((length, index) =>
    index % 2 === 0
      ? [
          element('a:ds', {
            d: thousandths(length / width),
            sp: thousandths((even[index + 1] ?? 0) / width),
          }),
        ]
      : [],
  );
}
