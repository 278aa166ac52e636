import { expect, test } from 'vitest';
import { toFrame, toStage, viewOf, zoomAround } from './view-transform.ts';

const whole = { scale: 1, at: [640, 360] } as const;
const zoomed = (scale: number, x: number, y: number) => ({ scale, at: [x, y] as [number, number] });

test.each([
  [
    { width: 1280, height: 720 },
    { scale: 1, left: 0, top: 0 },
  ],
  [
    { width: 1024, height: 768 },
    { scale: 0.8, left: 0, top: 96 },
  ],
  [
    { width: 2560, height: 1080 },
    { scale: 1.5, left: 320, top: 0 },
  ],
])('in a frame of %o it is centred, as large as there is room', (frame, view) => {
  expect(viewOf(frame, zoomed(1, ...whole.at), 1)).toEqual(view);
});

test('magnified it shows its point in the middle, and no gap at an edge', () => {
  const frame = { width: 1280, height: 720 };
  expect(viewOf(frame, zoomed(2, 640, 360), 1)).toEqual({ scale: 2, left: -640, top: -360 });
  expect(viewOf(frame, zoomed(2, 0, 720), 1)).toEqual({ scale: 2, left: 0, top: -720 });
});

test('a point of the frame is the same point of the stage on every screen', () => {
  const view = viewOf({ width: 1920, height: 1200 }, zoomed(1.5, 300, 300), 0.5);
  const [x, y] = toFrame(view, [123.4, 567.8]);
  expect(toStage(view, x, y)).toEqual([123.4, 567.8]);
  expect(toStage(view, -9999, 9999)).toEqual([-64, 784]);
});

test('zoomed around a point, the point stays under the pointer', () => {
  const frame = { width: 1280, height: 720 };
  const before = zoomed(1, 640, 360);
  const after = zoomAround(frame, before, 2, [400, 300]);
  const [x, y] = toFrame(viewOf(frame, after, 0.01), [400, 300]);
  expect([Math.round(x), Math.round(y)]).toEqual([400, 300]);
});
