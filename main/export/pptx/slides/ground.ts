import type { DrawnGlow, Paint, SlideDrawing } from '../../../../shared/model/presentation.ts';
import type { Colours } from '../colours.ts';
import { element, type Xml } from '../package/xml.ts';
import { thousandths } from '../units.ts';

/** Whether a slide stands on anything but the paper of its master. */
export function hasOwnGround({ ground, glow }: SlideDrawing, { theme }: Colours): boolean {
  return glow !== null || ground.opacity < 1 || ground.colour !== theme[0]?.colour;
}

/** The ground of a slide or a layout, `p:bg`; nothing where it is that of the master. */
export function background(drawing: SlideDrawing, colours: Colours): Xml | null {
  if (!hasOwnGround(drawing, colours)) return null;
  const { ground, glow } = drawing;
  const fill = glow ? light(glow, ground, colours) : colours.fill(ground);
  return element('p:bg', {}, element('p:bgPr', {}, fill, element('a:effectLst')));
}

/**
 * Light on the ground, `a:gradFill`, as Office has its gradients from a corner: rings round a place of
 * the slide, in a box that has this place in its middle, the last ring at the corners of that box.
 */
function light({ x, y, stops }: DrawnGlow, ground: Paint, { colourOf }: Colours): Xml {
  const all = [...stops, { at: 1, colour: ground.colour }];
  return element(
    'a:gradFill',
    { rotWithShape: true },
    element(
      'a:gsLst',
      {},
      all.map(({ at, colour }) =>
        element('a:gs', { pos: thousandths(at) }, colourOf({ colour, opacity: 1 })),
      ),
    ),
    element(
      'a:path',
      { path: 'circle' },
      element('a:fillToRect', {
        ...{ l: thousandths(x), t: thousandths(y) },
        ...{ r: thousandths(1 - x), b: thousandths(1 - y) },
      }),
    ),
    element('a:tileRect', {
      ...{ l: beyond(1 - 2 * x), t: beyond(1 - 2 * y) },
      ...{ r: beyond(2 * x - 1), b: beyond(2 * y - 1) },
    }),
  );
}

function beyond(share: number): number {
  return share > 0 ? -thousandths(share) : 0;
}
