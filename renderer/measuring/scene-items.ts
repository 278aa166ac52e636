import type { Scene } from '../../shared/deck/layouts/common-fields.ts';
import type { Vignette } from '../../shared/deck/layouts/drawn-rows/index.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { DrawnItem } from '../../shared/model/presentation.ts';
import type { Measuring } from './measuring.ts';
import { svgItemsOf } from './svg-items.ts';

/** A drawing that is no chart: a scene and a vignette are one group each, a mark before words is its shapes. */
export function drawingItems(svg: SVGSVGElement, measuring: Measuring): DrawnItem[] {
  const items = svgItemsOf(svg, measuring).map(({ item }) => item);
  const scene = svg.dataset['scene'] as Scene | undefined;
  const vignette = svg.dataset['vignette'] as Vignette | undefined;
  if (items.length === 0 || (scene === undefined && vignette === undefined)) return items;
  const name = translate(
    measuring.locale,
    scene === undefined ? `layout.vignette.${vignette as Vignette}` : `layout.scene.${scene}`,
  );
  return [{ kind: 'group', name, alt: '', items }];
}
