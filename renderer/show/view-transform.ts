import type { Show, StagePoint } from '../../shared/model/show.ts';
import { stage } from '../slides/master-geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the stage lies in its frame, in CSS px: `x = left + stage x * scale`. */
export interface View {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The stage as large as the frame allows, times the zoom, its point `at` in the frame's middle. */
export function viewOf(frame: Size, zoom: Show['zoom'], pixel: number): View {
  const scale =
    Math.min(frame.width / stage.width, frame.height / stage.height) * Math.max(1, zoom.scale);
  // Whole device pixels keep hairlines even.
  const round = (value: number) => Math.round(value / pixel) * pixel;
  return {
    scale,
    left: round(offsetAt(frame.width, stage.width * scale, zoom.at[0] * scale)),
    top: round(offsetAt(frame.height, stage.height * scale, zoom.at[1] * scale)),
  };
}

/** A stage smaller than its frame is centred; a larger one leaves no gap at the frame's edge. */
function offsetAt(frame: number, size: number, at: number): number {
  if (size <= frame) return (frame - size) / 2;
  return Math.min(0, Math.max(frame - size, frame / 2 - at));
}

/** A point of the frame in stage units to a tenth, no further outside than a stroke may go. */
export function toStage({ scale, left, top }: View, x: number, y: number): StagePoint {
  return [
    within((x - left) / scale, -64, stage.width + 64),
    within((y - top) / scale, -64, stage.height + 64),
  ];
}

export function toFrame({ scale, left, top }: View, [x, y]: StagePoint): [number, number] {
  return [left + x * scale, top + y * scale];
}

/** The zoom that has the stage point `fixed` stay where it is in the frame. */
export function zoomAround(
  frame: Size,
  zoom: Show['zoom'],
  scale: number,
  fixed: StagePoint,
): Show['zoom'] {
  const now = viewOf(frame, zoom, 0.01);
  const base = now.scale / Math.max(1, zoom.scale);
  const [x, y] = toFrame(now, fixed);
  const middle = (size: number, place: number, at: number) =>
    at + (size / 2 - place) / (base * scale);
  return {
    scale,
    at: [
      within(middle(frame.width, x, fixed[0]), 0, stage.width),
      within(middle(frame.height, y, fixed[1]), 0, stage.height),
    ],
  };
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)) * 10) / 10;
}
