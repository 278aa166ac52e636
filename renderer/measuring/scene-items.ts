import type { Scene } from '../../shared/deck/layouts/common-fields.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { DrawnItem } from '../../shared/model/presentation.ts';
import type { Measuring } from './measuring.ts';
import { svgItemsOf } from './svg-items.ts';

/** A drawing that is no chart: a scene is one group, a mark before words is its shapes. */
export function drawingItems(svg: SVGSVGElement, measuring: Measuring): DrawnItem[] {
  const items = svgItemsOf(svg, measuring).map(({ item }) => item);
  const scene = svg.dataset['scene'] as Scene | undefined;
  if (scene === undefined || items.length === 0) return items;
  const name = translate(measuring.locale, `layout.scene.${scene}`);
  return [{ kind: 'group', name, alt: '', items }];
}
