import type { DrawnPicture } from '../../../../shared/model/presentation.ts';
import { element, type Xml } from '../package/xml.ts';
import { thousandths } from '../units.ts';
import { type Naming, place } from './shape-tree.ts';
import { roundedRectangle } from './shapes.ts';

/** A picture, cut to what is shown of it, of which all is in the file. */
export function picture(drawn: DrawnPicture, relation: string, naming: Naming): Xml {
  const { crop, box, radius, alt } = drawn;
  const cut = {
    l: thousandths(crop.x),
    t: thousandths(crop.y),
    r: Math.max(0, thousandths(1 - crop.x - crop.width)),
    b: Math.max(0, thousandths(1 - crop.y - crop.height)),
  };
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      naming.describe({ kind: 'picture', alt, isDecorative: true }),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: true })),
      element('p:nvPr'),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': relation }),
      element('a:srcRect', cut),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, place('a:xfrm', box), roundedRectangle(box, radius)),
  );
}
