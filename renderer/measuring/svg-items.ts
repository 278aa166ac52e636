import type { DrawnShape, DrawnText } from '../../shared/model/presentation.ts';
import { boxIn, intersect } from './frame.ts';
import type { Measuring } from './measuring.ts';
import { shapesOf } from './svg-shapes.ts';
import { svgTextOf } from './svg-texts.ts';

/** A shape or a text of a drawing, and the element that it comes of. */
export interface SvgItem {
  readonly element: SVGGraphicsElement;
  readonly item: DrawnShape | DrawnText;
}

/** All that a drawing shows, in its order; what lies outside of it is cut where it cuts that. */
export function svgItemsOf(svg: SVGSVGElement, measuring: Measuring): SvgItem[] {
  const cuts = getComputedStyle(svg).overflow !== 'visible';
  const clip = cuts
    ? intersect(measuring.clip, boxIn(measuring.frame, svg.getBoundingClientRect()))
    : measuring.clip;
  return clip ? itemsIn(svg, { ...measuring, clip }) : [];
}

function itemsIn(parent: Element, measuring: Measuring): SvgItem[] {
  return [...parent.children].flatMap((element): SvgItem[] => {
    if (!(element instanceof SVGGraphicsElement) || element instanceof SVGDefsElement) return [];
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return [];
    if (element instanceof SVGGElement) return itemsIn(element, measuring);
    if (element instanceof SVGTextElement) {
      const item = svgTextOf(element, measuring);
      return item ? [{ element, item }] : [];
    }
    return shapesOf(element, measuring).map((item) => ({ element, item }));
  });
}
