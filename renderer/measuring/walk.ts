import type { DrawnItem } from '../../shared/model/presentation.ts';
import { boxesOf } from './boxes.ts';
import { chartItems } from './chart-items.ts';
import { boxIn, intersect } from './frame.ts';
import type { Measuring } from './measuring.ts';
import { pictureOf } from './pictures.ts';
import { drawingItems } from './scene-items.ts';
import { tableOf } from './tables.ts';
import { textOf } from './texts.ts';

/** All that an element shows, in the order in which it is painted. */
export function itemsOf(element: Element, measuring: Measuring): DrawnItem[] {
  if (isHidden(element)) return [];
  if (element instanceof SVGSVGElement) return drawingItems(element, measuring);
  if (element instanceof HTMLImageElement) return present(pictureOf(element, measuring));
  const clip = clipInside(element, measuring);
  if (!clip) return [];
  const inner = { ...measuring, clip };
  if (element instanceof HTMLTableElement) return tableItems(element, inner);
  const chart = measuring.charts.get(element);
  return [
    ...(isCovered(element) ? [] : boxesOf(element, measuring)),
    ...(chart ? chartItems(element, chart, inner, itemsInside) : itemsInside(element, inner)),
  ];
}

/** What is in an element: its paragraphs, and whatever stands between them. */
export function itemsInside(block: Element, measuring: Measuring): DrawnItem[] {
  const items: DrawnItem[] = [];
  let texts: Text[] = [];
  const endParagraph = () => {
    items.push(...present(textOf(block, texts, measuring)));
    texts = [];
  };
  const collect = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) texts.push(child);
      else if (!(child instanceof Element) || isHidden(child)) continue;
      else if (!isInline(child)) {
        endParagraph();
        items.push(...itemsOf(child, measuring));
      } else if (child instanceof SVGElement || child instanceof HTMLImageElement)
        items.push(...itemsOf(child, measuring));
      else {
        items.push(...boxesOf(child, measuring));
        collect(child);
      }
    }
  };
  collect(block);
  endParagraph();
  return items;
}

function tableItems(table: HTMLTableElement, measuring: Measuring): DrawnItem[] {
  const caption = table.caption ? itemsOf(table.caption, measuring) : [];
  return [...caption, ...present(tableOf(table, measuring, itemsInside))];
}

function present<Item>(item: Item | null): Item[] {
  return item === null ? [] : [item];
}

/** A frame lies behind the whole of its picture. */
function isCovered(element: Element): boolean {
  return element.matches('[data-picture]:has(> img)');
}

/** Nothing of it is seen: it is for readers' software, or a place to point at. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('data-hotspot')) return true;
  const { display, visibility, clipPath, opacity } = getComputedStyle(element);
  return (
    display === 'none' ||
    visibility === 'hidden' ||
    Number(opacity) === 0 ||
    clipPath.startsWith('inset(50%')
  );
}

function isInline(element: Element): boolean {
  const { display, position } = getComputedStyle(element);
  const isPlaced = position === 'absolute' || position === 'fixed';
  return !isPlaced && (display.startsWith('inline') || display === 'contents');
}

/** What is seen of what an element holds; null where it cuts off all of it. */
function clipInside(element: Element, { clip, frame }: Measuring): Measuring['clip'] | null {
  const { overflowX, overflowY } = getComputedStyle(element);
  const cuts = overflowX !== 'visible' || overflowY !== 'visible';
  return cuts ? intersect(clip, boxIn(frame, element.getBoundingClientRect())) : clip;
}
