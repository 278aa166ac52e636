import {
  closingDay,
  firstDay,
  type MilestoneDate,
  type TimePeriod,
} from '../../../../shared/model/period.ts';
import { textWidth, wrapText } from '../../../../shared/text/text-width.ts';
import type { Box } from '../../../charts/box.ts';
import type { ChartPlan, ChartSize } from '../../../charts/chart-svg.ts';
import type { ChartLook } from '../../../charts/look.ts';
import type { Described } from '../../../charts/series.ts';

/** What happened, and when, as precisely as its source says. */
export interface StripEvent extends Described {
  readonly date: MilestoneDate;
}

/** How dates and titles are set. */
export interface EventSetting {
  readonly date: { readonly size: 36 | 30 | 24; readonly leading: number };
  readonly title: { readonly size: 24 | 20 | 18; readonly leading: number };
}

/** Where the words of an event stand, and how they lean on the mark that they belong to. */
export interface EventWords extends Box {
  readonly side: 'above' | 'below';
  readonly align: 'start' | 'center' | 'end';
}

export interface StripPlan extends ChartPlan<'scatter'> {
  readonly setting: EventSetting;
  /** Lines that a title may take at most. */
  readonly lines: number;
  readonly words: readonly EventWords[];
  /** Where each event lies on the line: a day is a point, anything longer has its true length. */
  readonly spans: readonly Span[];
  /** What of the line is after the period that is reported on; null where nothing is. */
  readonly ahead: Span | null;
}

/** Along the line, from the left edge of the drawing. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const settings: readonly EventSetting[] = [
  { date: { size: 36, leading: 48 }, title: { size: 24, leading: 36 } },
  { date: { size: 30, leading: 44 }, title: { size: 24, leading: 34 } },
  { date: { size: 24, leading: 36 }, title: { size: 20, leading: 30 } },
  { date: { size: 24, leading: 34 }, title: { size: 18, leading: 26 } },
];
const smallest = settings[3] as EventSetting;
/** Of the dot of a day. */
const radius = 9;
/** As high as what lies ahead is shaded. */
const shade = 40;
/** Between the line and the words. */
const lineGap = 32;
const wordsGap = 24;
/** More events than this alternate above and below the line, which gives each twice the width. */
const mostOnOneSide = 4;
/** A title that is wider is set in two lines or more. */
const oneLine = 280;

/** The settings that events may have, largest first. */
export const eventSettings: readonly EventSetting[] = settings;

/** Events as they stand from left to right: by the middle of the time that their dates name. */
export function inOrder(events: readonly StripEvent[]): StripEvent[] {
  return [...events].sort(
    (one, other) => middleOf(one) - middleOf(other) || one.date.localeCompare(other.date),
  );
}

/**
 * Dated events on a line that is time, to scale, from the first day of the earliest to the last of
 * the latest: a day is a dot, a month, quarter or year a bar of its length, a coarser one paler and
 * thinner. Words stand as near to their mark as those beside them let them, and a fine line leads
 * there; they are set outside the drawing, at `words`. What lies after the period that is reported on
 * is shaded.
 *
 * @param events in order, as `inOrder` has them
 */
export function milestoneStrip(
  events: readonly StripEvent[],
  look: ChartLook,
  { width, height }: ChartSize,
  reporting: TimePeriod,
): StripPlan {
  const alternate = events.length > mostOnOneSide;
  const fitting = settings.find((setting) => stripHeight(events, width, setting, look) <= height);
  const setting = fitting ?? smallest;
  const at = scaleOf(events, width);
  const spans = spansOf(events, width);
  const ahead = aheadOf(at(Date.parse(closingDay(reporting)) + day), width);
  const boxes = eventBoxes(events, spans, width, setting, look);
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
  return {
    width,
    height,
    setting,
    lines: Math.max(Math.floor((room - setting.date.leading) / setting.title.leading), 1),
    words,
    spans,
    ahead,
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
        // What comes first is drawn last, upon the others.
        datasets: [
          dots(events, spans, line, look),
          ...barsOf(events, spans, line, look),
          stroke(
            [0, width].map((x) => ({ x, y: line })),
            look.outline,
            2,
          ),
          ...words.map((box, index) =>
            stroke(leader(box, spans[index] as Span, line), look.outline, 1),
          ),
          ...(ahead
            ? [
                stroke(
                  [ahead.from, ahead.to].map((x) => ({ x, y: line })),
                  look.wash,
                  shade,
                ),
              ]
            : []),
        ],
      },
      options: {
        layout: { padding: 0, autoPadding: false },
        // In the chart's own units, so that words outside the drawing stand at their marks.
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
  events: readonly StripEvent[],
  width: number,
  setting: EventSetting,
  look: ChartLook,
): number {
  const boxes = eventBoxes(events, spansOf(events, width), width, setting, look);
  const needed = wordsHeight(events, boxes, setting, look);
  return events.length > mostOnOneSide ? 2 * (needed + lineGap) : needed + lineGap + radius;
}

const day = 24 * 60 * 60 * 1000;

/** From the beginning of its first day to the end of its last, in milliseconds since 1970. */
function timeOf({ date }: StripEvent): { readonly from: number; readonly to: number } {
  return { from: Date.parse(firstDay(date)), to: Date.parse(closingDay(date)) + day };
}

function middleOf(event: StripEvent): number {
  const { from, to } = timeOf(event);
  return (from + to) / 2;
}

function isDay(event: StripEvent): boolean {
  return timeOf(event).to - timeOf(event).from <= day;
}

/** Where on the line a time is, from the first day of the earliest event to the last of the latest. */
function scaleOf(events: readonly StripEvent[], width: number): (time: number) => number {
  const times = events.map(timeOf);
  const first = Math.min(...times.map(({ from }) => from));
  const last = Math.max(...times.map(({ to }) => to));
  return (time) => Math.round(radius + ((time - first) / (last - first)) * (width - 2 * radius));
}

function aheadOf(from: number, width: number): Span | null {
  return from < width - radius ? { from: Math.max(from, 0), to: width } : null;
}

function spansOf(events: readonly StripEvent[], width: number): Span[] {
  const times = events.map(timeOf);
  const at = scaleOf(events, width);
  return events.map((event, index) => {
    const { from, to } = times[index] as { from: number; to: number };
    const middle = at((from + to) / 2);
    return isDay(event) ? { from: middle, to: middle } : { from: at(from), to: at(to) };
  });
}

/** Words have the width that they need, no more than a fair share, and stand about their mark. */
function eventBoxes(
  events: readonly StripEvent[],
  spans: readonly Span[],
  width: number,
  setting: EventSetting,
  look: ChartLook,
): Pick<EventWords, 'x' | 'width' | 'side' | 'align'>[] {
  const alternate = events.length > mostOnOneSide;
  const sideOf = (index: number): EventWords['side'] =>
    alternate && index % 2 === 0 ? 'above' : 'below';
  const boxes = events.map((event, index) => {
    const side = sideOf(index);
    const count = events.filter((_, other) => sideOf(other) === side).length;
    const share = Math.floor((width + wordsGap) / count) - wordsGap;
    return {
      side,
      mark: centreOf(spans[index]),
      width: Math.min(wantedWidth(event, setting, look), share),
    };
  });
  const above = placed(
    boxes.filter(({ side }) => side === 'above'),
    width,
  );
  const below = placed(
    boxes.filter(({ side }) => side === 'below'),
    width,
  );
  return boxes.map((box) => {
    const x = (box.side === 'above' ? above : below).get(box) ?? 0;
    return { x, width: box.width, side: box.side, align: alignAt((box.mark - x) / box.width) };
  });
}

function centreOf(span: Span | undefined): number {
  return span ? (span.from + span.to) / 2 : 0;
}

/** Where on its words a mark is, as a part of their width, decides to which of their edges they keep. */
function alignAt(part: number): EventWords['align'] {
  if (part < 0.3) return 'start';
  return part > 0.7 ? 'end' : 'center';
}

/** Wide enough for the date, and for the title in one line, or in two where it is long. */
function wantedWidth(
  { printed, label }: StripEvent,
  { date, title }: EventSetting,
  { locale }: ChartLook,
) {
  const dateWidth = textWidth(printed, { size: date.size, weight: 600 }, locale);
  const titleWidth = textWidth(label, { size: title.size, weight: 500 }, locale);
  // Two lines are never filled to their ends.
  const inTwo = Math.max(titleWidth * 0.6, oneLine);
  return Math.ceil(Math.max(dateWidth, titleWidth <= oneLine ? titleWidth : inTwo)) + 1;
}

interface Movable {
  readonly mark: number;
  readonly width: number;
}

/** Boxes in order, each as near to its mark as the others and the edges let it. */
function placed<Some extends Movable>(boxes: readonly Some[], width: number): Map<Some, number> {
  const lefts = boxes.map(({ mark, width: own }) =>
    Math.min(Math.max(mark - own / 2, 0), width - own),
  );
  for (let index = 1; index < boxes.length; index += 1) {
    const before = (lefts[index - 1] ?? 0) + (boxes[index - 1]?.width ?? 0) + wordsGap;
    lefts[index] = Math.max(lefts[index] ?? 0, before);
  }
  let end = width;
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const own = boxes[index]?.width ?? 0;
    lefts[index] = Math.min(lefts[index] ?? 0, end - own);
    end = (lefts[index] ?? 0) - wordsGap;
  }
  return new Map(boxes.map((box, index) => [box, Math.floor(lefts[index] ?? 0)]));
}

type Point = { readonly x: number; readonly y: number };

/** From a mark to the nearest place of its words. */
function leader({ x, width, side }: EventWords, span: Span, line: number): Point[] {
  const mark = centreOf(span);
  const inset = Math.min(radius, width / 2);
  const near = Math.min(Math.max(mark, x + inset), x + width - inset);
  const end = side === 'above' ? line - lineGap + 4 : line + lineGap - 4;
  return [
    { x: mark, y: line },
    { x: near, y: end },
  ];
}

/** Times longer than a day, the shortest first, so that it is seen upon a longer one. */
function barsOf(
  events: readonly StripEvent[],
  spans: readonly Span[],
  line: number,
  look: ChartLook,
) {
  const bars = events.flatMap((event, index) => {
    const span = spans[index];
    return span && !isDay(event)
      ? [{ event, span, days: (timeOf(event).to - timeOf(event).from) / day }]
      : [];
  });
  return bars
    .sort((one, other) => one.days - other.days)
    .map(({ span, days }) => {
      const isYear = days > 200;
      return stroke(
        [span.from, span.to].map((x) => ({ x, y: line })),
        isYear ? look.tint : look.accent,
        isYear ? 6 : days > 40 ? 10 : 14,
      );
    });
}

function dots(
  events: readonly StripEvent[],
  spans: readonly Span[],
  line: number,
  look: ChartLook,
) {
  const points = events.flatMap((event, index) =>
    isDay(event) ? [{ x: spans[index]?.from ?? 0, y: line }] : [],
  );
  return {
    data: points,
    pointStyle: 'circle' as const,
    pointRadius: radius,
    pointBackgroundColor: look.accent,
    pointBorderColor: look.paper,
    pointBorderWidth: 3,
    clip: false as const,
  };
}

function stroke(data: Point[], borderColor: string, borderWidth: number) {
  return {
    data,
    showLine: true,
    borderColor,
    borderWidth,
    // Each stretch by itself: a cached Path2D can't be written down as SVG.
    segment: {},
    pointRadius: 0,
    clip: false as const,
  };
}

function wordsHeight(
  events: readonly StripEvent[],
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
