import { expect, test, vi } from 'vitest';
import { captureSlides } from './capture-slides.ts';

const screenshot = { data: Buffer.from('png').toString('base64') };

test('each slide is brought into view and taken at the scale asked for', async () => {
  const sent: [string, unknown][] = [];
  const send = vi.fn(async (method: string, params?: object) => {
    sent.push([method, params]);
    return method === 'Page.captureScreenshot' ? screenshot : {};
  });
  const taken: [string, number][] = [];
  await captureSlides(send, 2, {
    scale: 3,
    signal: new AbortController().signal,
    onCaptured: async (png, index) => void taken.push([Buffer.from(png).toString(), index]),
  });
  expect(taken).toEqual([
    ['png', 0],
    ['png', 1],
  ]);
  expect(sent[0]).toEqual([
    'Emulation.setDeviceMetricsOverride',
    { width: 1280, height: 720, deviceScaleFactor: 3, mobile: false },
  ]);
  expect(
    sent.filter(([method]) => method === 'Runtime.evaluate').map(([, given]) => given),
  ).toEqual([{ expression: 'scrollTo(0, 0)' }, { expression: 'scrollTo(0, 720)' }]);
});

test('the pictures are taken in the order that is asked for', async () => {
  const seen: unknown[] = [];
  const taken: number[] = [];
  await captureSlides(
    async (method, params) => {
      if (method === 'Runtime.evaluate') seen.push(params);
      return screenshot;
    },
    3,
    {
      scale: 1,
      signal: new AbortController().signal,
      order: [1, 2, 0],
      onCaptured: async (_, index) => void taken.push(index),
    },
  );
  expect(taken).toEqual([1, 2, 0]);
  expect(seen[0]).toEqual({ expression: 'scrollTo(0, 720)' });
});

test('between two pictures it can be given up', async () => {
  const controller = new AbortController();
  const work = captureSlides(async () => screenshot, 2, {
    scale: 1,
    signal: controller.signal,
    onCaptured: async () => controller.abort(),
  });
  await expect(work).rejects.toMatchObject({ code: 'export.cancelled' });
});
