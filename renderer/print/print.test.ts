import { expect, test, vi } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { slidesRequest } from '../../shared/export/slides-request.ts';
import type { PageRun } from '../../shared/model/export.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { briefing } from '../briefing.fixture.ts';
import { slidesOfJob } from './job.ts';

vi.stubGlobal('window', { api: { log: { error: async () => ({ ok: true, value: undefined }) } } });
const { createVerdict } = await import('./verdict.ts');

const all = bindDeck(briefing, 'en');
const job = (slides: number[] | null) =>
  slidesRequest({ deck: DeckKey.parse('annual-2023'), locale: 'en', look: 'night', slides });

test.each([
  [null, ['cover', 'year', 'broken']],
  [
    [3, 1, 3],
    ['cover', 'broken'],
  ],
])('slides %o are %o', (slides, keys) => {
  expect(slidesOfJob(job(slides), all).map(slideKeyOf)).toEqual(keys);
});

test('a slide that the deck lacks, and a deck without slides, are refused', () => {
  expect(() => slidesOfJob(job([2, 4]), all)).toThrow('no slide 4');
  expect(() => slidesOfJob(job(null), [])).toThrow('no slides');
});

test('a run may be judged anew once the one before it is printed', async () => {
  const print = {
    job: vi.fn(),
    briefing: vi.fn(),
    drawn: vi.fn(async () => undefined),
    ready: vi.fn(async (): Promise<PageRun> => [3, 6]),
    failed: vi.fn(async () => undefined),
  };
  const verdict = createVerdict(print);
  expect(await verdict.ready(3)).toEqual([3, 6]);
  await verdict.drawn(3);
  verdict.failed(new Error('fonts not loaded'));
  expect(print.drawn).toHaveBeenCalledOnce();
  expect(print.failed).toHaveBeenCalledOnce();
  expect(await verdict.ready(3)).toBeNull();
});

test('only the first word of a print window counts', async () => {
  const print = {
    job: vi.fn(),
    briefing: vi.fn(),
    drawn: vi.fn(async () => undefined),
    ready: vi.fn(async (): Promise<PageRun> => [3, 6]),
    failed: vi.fn(async () => undefined),
  };
  const verdict = createVerdict(print);
  verdict.failed(new Error('fonts not loaded'));
  await verdict.ready(3);
  await verdict.drawn(3);
  verdict.failed(new Error('again'));
  expect(print.failed.mock.calls).toEqual([[{ reason: 'Error: fonts not loaded' }]]);
  expect(print.drawn).not.toHaveBeenCalled();
  expect(print.ready).not.toHaveBeenCalled();
});
