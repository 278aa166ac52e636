import { textWidth, wrapText } from '../../../../shared/text/text-width.ts';
import type { Box } from '../../../charts/box.ts';
import type { ChartPlan, ChartSize } from '../../../charts/chart-svg.ts';
import type { ChartLook } from '../../../charts/look.ts';
import type { Described } from '../../../charts/series.ts';

/** How dates and titles are set. */
export interface EventSetting {
  readonly date: { readonly size: 36 | 30 | 24; readonly leading: number };
  readonly title: { readonly size: 24 | 20 | 18; readonly leading: number };
}

/** Where the words of an event stand, and to which of its edges its dot belongs. */
export interface EventWords extends Box {
  readonly side: 'above' | 'below';
  readonly align: 'start' | 'center' | 'end';
}

export interface StripPlan extends ChartPlan<'scatter'> {
  readonly setting: EventSetting;
  /** Lines that a title may take at most. */
  readonly lines: number;
  readonly words: readonly EventWords[];
}

const settings: readonly EventSetting[] = [
  { date: { size: 36, leading: 48 }, title: { size: 24, leading: 36 } },
  { date: { size: 30, leading: 44 }, title: { size: 24, leading: 34 } },
  { date: { size: 24, leading: 36 }, title: { size: 20, leading: 30 } },
  { date: { size: 24, leading: 34 }, title: { size: 18, leading: 26 } },
];
const smallest = settings[3] as EventSetting;
const radius = 9;
/** Between the line and the words. */
const lineGap = 24;
const wordsGap = 24;
/** More events than this alternate above and below the line, which gives each twice the width. */
const mostOnOneSide = 4;

/**
 * Dated events in their order along a line from the first to the last, evenly spaced: dates are
 * printed, so distances need not speak. The words are set outside the drawing, at `words`.
 */
export function milestoneStrip(
  events: readonly Described[],
  look: ChartLook,
  { width, height }: ChartSize,
): StripPlan {
  const alternate = events.length > mostOnOneSide;
  const boxes = eventBoxes(events.length, width, alternate);
  const fitting = settings.find((setting) => stripHeight(events, width, setting, look) <= height);
  const setting = fitting ?? smallest;
  const needed = Math.min(wordsHeight(events, boxes, setting, look), height);
  // One side stands as high as it is; two share the height, so that neither is cut off.
  const top = alternate ? height / 2 : (height - needed - lineGap - radius) / 2;
  const line = Math.round(Math.max(top, radius));
  const room = alternate ? line - lineGap : height - line - lineGap;
  const wordsHigh = Math.min(needed, room);
  const words = boxes.map(
    (box): EventWords => ({
      ...box,
      y: box.side === 'above' ? line - lineGap - wordsHigh : line + lineGap,
      height: wordsHigh,
    }),
  );
  const dots = events.map((_, index) => ({ x: dotOf(index, events.length, width), y: line }));
  return {
    width,
    height,
    setting,
    lines: Math.max(Math.floor((room - setting.date.leading) / setting.title.leading), 1),
    words,
    places: words.map((box, index) => ({
      datum: events[index] as Described,
      x: box.x,
      y: box.side === 'above' ? box.y : line - radius - 4,
      width: box.width,
      height: box.height + lineGap + radius + 4,
    })),
    config: {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: dots,
            showLine: true,
            borderColor: look.outline,
            borderWidth: 2,
            // Each stretch by itself: a cached Path2D can't be written down as SVG.
            segment: {},
            pointStyle: 'circle',
            pointRadius: radius,
            pointBackgroundColor: look.accent,
            pointBorderColor: look.paper,
            pointBorderWidth: 3,
            clip: false,
          },
        ],
      },
      options: {
        layout: { padding: 0, autoPadding: false },
        // In the chart's own units, so that words outside the drawing stand at their dots.
        scales: {
          x: { type: 'linear', display: false, min: 0, max: width },
          y: { type: 'linear', display: false, min: 0, max: height, reverse: true },
        },
      },
    },
  };
}

/** The least height in which the events keep all their words, in the given setting. */
export function stripHeight(
  events: readonly Described[],
  width: number,
  setting: EventSetting,
  look: ChartLook,
): number {
  const alternate = events.length > mostOnOneSide;
  const needed = wordsHeight(events, eventBoxes(events.length, width, alternate), setting, look);
  return alternate ? 2 * (needed + lineGap) : needed + lineGap + radius;
}

/** The settings that events may have, largest first. */
export const eventSettings: readonly EventSetting[] = settings;

function dotOf(index: number, count: number, width: number): number {
  return Math.round(radius + (index * (width - 2 * radius)) / Math.max(count - 1, 1));
}

/** The first event's words begin at its dot, the last one's end there, the others are about theirs. */
function eventBoxes(
  count: number,
  width: number,
  alternate: boolean,
): Pick<EventWords, 'x' | 'width' | 'side' | 'align'>[] {
  const pitch = ((width - 2 * radius) / Math.max(count - 1, 1)) * (alternate ? 2 : 1);
  // A middle one takes half of its width from each neighbour, one at the edge all of it.
  const middle = Math.floor((count === 2 ? width / 2 : (pitch * 2) / 3) - wordsGap);
  return Array.from({ length: count }, (_, index) => {
    const dot = dotOf(index, count, width);
    const side = alternate && index % 2 === 0 ? 'above' : 'below';
    if (index === 0) return { x: 0, width: middle, side, align: 'start' };
    if (index === count - 1) return { x: width - middle, width: middle, side, align: 'end' };
    const free = Math.min(Math.floor(pitch) - wordsGap, 2 * Math.min(dot, width - dot));
    // Of an odd count both edges are above: those below have all of the line to share.
    const own = alternate && count % 2 === 1 && side === 'below' ? free : middle;
    return { x: dot - own / 2, width: own, side, align: 'center' };
  });
}

function wordsHeight(
  events: readonly Described[],
  boxes: readonly Pick<Box, 'width'>[],
  { date, title }: EventSetting,
  { locale }: ChartLook,
): number {
  const lines = events.map(
    ({ label }, index) =>
      wrapText(label, boxes[index]?.width ?? 0, { size: title.size, weight: 500 }, locale).length,
  );
  const tooWide = events.some(
    ({ printed }, index) =>
      textWidth(printed, { size: date.size, weight: 600 }, locale) > (boxes[index]?.width ?? 0),
  );
  return tooWide ? Infinity : date.leading + Math.max(...lines) * title.leading;
}
