import { expect, test, vi } from 'vitest';
import { SlideKey } from '../../../shared/model/keys.ts';
import type { Ink, Stroke } from '../../../shared/model/show.ts';
import { createInkController, type InkChange } from './ink-controller.ts';

type Inked = Parameters<Parameters<typeof createInkController>[0]['inked']>[0];

const slide = SlideKey.parse('cover');
const pen = (id: string, ...points: [number, number][]): Stroke => ({ id, tool: 'pen', points });

function aController(answers: Ink[] = [{}]) {
  let tell: Inked = () => {};
  const show = {
    ink: vi.fn(async () => answers.shift() ?? {}),
    drawInk: vi.fn(async () => undefined),
    inked: (listener: Inked) => {
      tell = listener;
      return () => {};
    },
  };
  const controller = createInkController(show, (error) => {
    throw error;
  });
  const changes: InkChange[] = [];
  controller.onChange((change) => changes.push(change));
  return { controller, show, changes, tell: (event: Parameters<Inked>[0]) => tell(event) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what a reload finds is what was drawn', async () => {
  const { controller, changes } = aController([{ cover: [pen('a', [1, 2])] }]);
  controller.follow();
  await settled();
  expect(controller.strokesOf(slide)).toEqual([pen('a', [1, 2])]);
  expect(changes).toEqual([{ type: 'replaced', slide: null }]);
});

test('an own stroke is there at once, and not twice when it is told back', async () => {
  const { controller, show, changes, tell } = aController();
  controller.follow();
  await settled();
  const stroke = pen('mine', [0, 0], [5, 5]);
  controller.draw(slide, stroke);
  tell({ type: 'stroke', slide, stroke });
  expect(controller.strokesOf(slide)).toEqual([stroke]);
  expect(show.drawInk).toHaveBeenCalledWith({ type: 'draw', stroke });
  expect(changes.at(-1)).toEqual({ type: 'grown', slide, stroke, from: 0 });
});

test('a stroke drawn elsewhere grows by its new points only', async () => {
  const { controller, changes, tell } = aController();
  controller.follow();
  await settled();
  tell({ type: 'stroke', slide, stroke: pen('theirs', [0, 0]) });
  tell({ type: 'stroke', slide, stroke: pen('theirs', [9, 9]) });
  const stroke = pen('theirs', [0, 0], [9, 9]);
  expect(changes.at(-1)).toEqual({ type: 'grown', slide, stroke, from: 1 });
  tell({ type: 'replaced', slide, strokes: [] });
  expect(controller.strokesOf(slide)).toEqual([]);
  expect(controller.inked()).toBe(0);
});

test('an answer older than what was told meanwhile is asked for again', async () => {
  const whole = pen('theirs', [0, 0], [9, 9]);
  const { controller, show, tell } = aController([
    { cover: [pen('theirs', [0, 0])] },
    { cover: [whole] },
  ]);
  controller.follow();
  tell({ type: 'stroke', slide, stroke: pen('theirs', [9, 9]) });
  await settled();
  expect(show.ink).toHaveBeenCalledTimes(2);
  expect(controller.strokesOf(slide)).toEqual([whole]);
});
