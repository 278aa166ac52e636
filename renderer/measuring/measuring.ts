import type { Locale } from '../../shared/model/localized.ts';
import type { DrawnBox, DrawnItem } from '../../shared/model/presentation.ts';
import type { ChartRecords } from '../slides/chart-records.ts';
import type { AscentOf } from './font-ascent.ts';
import type { Frame } from './frame.ts';

/** What measuring a part of a page goes by. */
export interface Measuring {
  readonly frame: Frame;
  readonly locale: Locale;
  /** The page itself: nothing is inherited from beyond it. */
  readonly page: Element;
  /** What can be seen of it: the page, or less where something around it cuts off what overflows. */
  readonly clip: DrawnBox;
  readonly charts: ChartRecords;
  readonly ascentOf: AscentOf;
}

/** Measures what is in an element; given to whoever measures a part that holds any others. */
export type MeasureInside = (element: Element, measuring: Measuring) => DrawnItem[];

/** How much of an element is seen through, with all that it stands in. */
export function opacityOf(element: Element, page: Element): number {
  let opacity = 1;
  for (let each: Element | null = element; each && each !== page; each = each.parentElement)
    opacity *= Number(getComputedStyle(each).opacity);
  return opacity;
}
