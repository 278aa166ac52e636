import type { DrawnBox } from '../../../../shared/model/presentation.ts';
import { element, type Xml } from '../package/xml.ts';
import { place } from './shape-tree.ts';

/** What holds a table or a chart. */
export function graphicFrame(description: Xml, box: DrawnBox, uri: string, content: Xml): Xml {
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      description,
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: true })),
      element('p:nvPr'),
    ),
    place('p:xfrm', box),
    element('a:graphic', {}, element('a:graphicData', { uri }, content)),
  );
}
