import { expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { SlideKey } from '../../shared/model/keys.ts';
import { PictureHash } from '../../shared/model/picture.ts';
import type { ImageControl } from '../export/images/image-drawer.ts';
import type { PrintTask } from '../export/pdf/printer.ts';
import { type DrawnPngs, noDrawnSlides } from './drawn-slides.ts';
import type { DrawnDeck } from './name-drawings.ts';
import { createSlidePictures, type PictureSource } from './slide-pictures.ts';

const key = (number: number) => SlideKey.parse(`slide-${number}`);

/** A deck of so many slides, the second one hidden. @param says what the slide of a number says */
function source(
  slides: number,
  changed: Partial<PictureSource> = {},
  snapshot = 'one',
  says: (number: number) => string = () => snapshot,
): PictureSource {
  const briefing = {
    snapshot: { id: snapshot },
    missingPictures: [],
    deck: {
      key: 'deck',
      slides: Array.from({ length: slides }, (_, index) => ({
        key: key(index + 1),
        hidden: index === 1,
        says: says(index + 1),
      })),
    },
  } as unknown as Briefing;
  return { briefing, locale: 'zh-CN', look: 'south-lake', at: 0, ...changed };
}

/** Draws each slide as its number among the shown ones, when the test lets it. */
function createDrawer() {
  const tasks: { numbers: readonly number[]; task: PrintTask }[] = [];
  const taken: number[] = [];
  let gate: Promise<void> = Promise.resolve();
  const slides = vi.fn(async (task: PrintTask, { signal, order, onCaptured }: ImageControl) => {
    const numbers = (task.job.kind === 'images' && task.job.slides) || [];
    tasks.push({ numbers, task });
    await gate;
    for (const index of order ?? numbers.keys()) {
      if (signal.aborted) throw new AppError('export.cancelled');
      taken.push(numbers[index] ?? 0);
      await onCaptured(Buffer.from(`picture ${numbers[index]}`), index);
    }
  });
  return {
    drawer: { slides },
    tasks,
    /** The numbers of all slides that were drawn, in that order. */
    taken,
    hold(): () => void {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
  };
}

const nameDrawings = async ({ briefing, locale, look }: DrawnDeck) => {
  const slides = briefing.deck.slides as unknown as readonly { key: SlideKey; says: string }[];
  return new Map(slides.map(({ key, says }) => [key, [key, says, locale, look].join()]));
};

const log = { error: vi.fn() };
const picture = (number: number) => new TextEncoder().encode(`picture ${number}`);

test('each slide is drawn once, however often and by whomever it is asked for', async () => {
  const { drawer, tasks } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  const deck = source(5);
  const asked = await Promise.all([3, 1, 5, 3].map((number) => pictures.of(deck, key(number))));
  // The hidden slide has no number.
  expect(asked).toEqual([picture(2), picture(1), picture(4), picture(2)]);
  expect(await pictures.of(source(5), key(4))).toEqual(picture(3));
  expect(tasks.map(({ numbers }) => numbers)).toEqual([[1, 2, 3, 4]]);
  expect(tasks[0]?.task).toMatchObject({ slides: 4, runs: [[0, 4]], briefing: deck.briefing });
});

const numbersFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + index);

test('a long deck is drawn about the slide in view, a few first, then a window full at a time', async () => {
  const { drawer, tasks, taken } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  const deck = source(201, { at: 99 });
  // The list asks from its first line in sight on.
  const asked = [90, 101, 110].map((number) => pictures.of(deck, key(number)));
  expect(await Promise.all(asked)).toEqual([picture(89), picture(100), picture(109)]);
  expect(tasks[0]?.numbers).toHaveLength(12);
  expect(tasks[0]?.numbers).toContain(100);
  expect(taken.slice(0, 5).map((number) => Math.abs(number - 100))).toEqual([0, 1, 1, 2, 2]);
  expect(tasks.slice(1).every(({ numbers }) => numbers.length === 32)).toBe(true);
  expect(await pictures.of(deck, key(1))).toEqual(picture(1));
});

test('all slides of a show are drawn before anybody asks, from the one in view outwards', async () => {
  const { drawer, tasks, taken } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  const deck = source(101, { at: 49 });
  pictures.ahead(deck);
  await vi.waitFor(() => expect(taken).toHaveLength(100));
  expect(taken.toSorted((one, other) => one - other)).toEqual(numbersFrom(1, 100));
  const distances = taken.map((number) => Math.abs(number - 50));
  expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  expect(tasks.map(({ numbers }) => numbers.length)).toEqual([12, 32, 32, 24]);
  expect(await pictures.of(deck, key(1))).toEqual(picture(1));
  expect(tasks).toHaveLength(4);
});

test('what is drawn by now is handed over, and only of the very state, language, look, logo and files', async () => {
  const { drawer, hold, tasks } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  const deck = source(5);
  const slides = [5, 1, 9].map(key);
  expect(pictures.drawn(deck, slides)).toEqual([]);
  await pictures.of(deck, key(1));
  await pictures.of(deck, key(5));
  expect(pictures.drawn(deck, slides)).toEqual([
    { slide: key(5), png: picture(4) },
    { slide: key(1), png: picture(1) },
  ]);
  const begun = tasks.length;
  const { briefing } = deck;
  const logo = { ...briefing.logo, url: 'data:image/png;base64,AA' } as Briefing['logo'];
  for (const other of [
    source(5, { briefing: { ...briefing, logo } }),
    source(5, { briefing: { ...briefing, missingPictures: [PictureHash.parse('a'.repeat(64))] } }),
    source(5, {}, 'two'),
    source(5, { locale: 'en' }),
    source(5, { look: 'night' }),
  ])
    expect(pictures.drawn(other, slides)).toEqual([]);
  expect(tasks).toHaveLength(begun);
  // What is still being drawn is not waited for.
  const open = hold();
  void pictures.of(source(5, { look: 'night' }), key(1));
  expect(pictures.drawn(source(5, { look: 'night' }), slides)).toEqual([]);
  open();
});

test('what somebody asks for comes before what is drawn ahead; a failure is not repeated', async () => {
  const { drawer, hold, taken } = createDrawer();
  const open = hold();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  const deck = source(101);
  pictures.ahead(deck);
  const asked = pictures.of(deck, key(91));
  open();
  expect(await asked).toEqual(picture(90));
  expect(taken.indexOf(90)).toBeLessThan(12 + 32);

  drawer.slides.mockClear();
  drawer.slides.mockRejectedValue(new AppError('export.render-failed', { reason: 'x' }));
  log.error.mockClear();
  pictures.ahead(source(3, {}, 'two'));
  await vi.waitFor(() => expect(log.error).toHaveBeenCalledOnce());
  expect(drawer.slides).toHaveBeenCalledOnce();
});

test.each([
  ['other figures', source(3, {}, 'two')],
  ['another theme', source(3, { look: 'night' })],
  ['another language', source(3, { locale: 'en' })],
])('%s are drawn anew, and who waits for the former is told', async (_, other) => {
  const { drawer, hold, tasks } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  const open = hold();
  const former = pictures.of(source(3), key(1));
  await vi.waitFor(() => expect(tasks).toHaveLength(1));
  const latter = pictures.of(other, key(1));
  open();
  expect(await former).toBeNull();
  expect(await latter).toEqual(picture(1));
  expect(tasks).toHaveLength(2);
});

test('at rest what is drawn stays, and the rest is drawn when it is asked for again', async () => {
  const { drawer, hold, tasks } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  await pictures.of(source(3), key(1));
  pictures.rest();
  expect(await pictures.of(source(3), key(3))).toEqual(picture(2));
  expect(tasks).toHaveLength(1);

  const open = hold();
  const waiting = pictures.of(source(3, {}, 'two'), key(1));
  pictures.rest();
  open();
  expect(await waiting).toBeNull();
  expect(await pictures.of(source(3, {}, 'two'), key(1))).toEqual(picture(1));
});

test('a window that fails is logged, and the next who asks has it tried again', async () => {
  const { drawer } = createDrawer();
  drawer.slides.mockRejectedValueOnce(new AppError('export.render-failed', { reason: 'x' }));
  log.error.mockClear();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  expect(await pictures.of(source(3), key(1))).toBeNull();
  expect(log.error).toHaveBeenCalledOnce();
  expect(await pictures.of(source(3), key(1))).toEqual(picture(1));
});

test('a slide that is not shown has no picture', async () => {
  const { drawer } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log });
  expect(await pictures.of(source(3), key(2))).toBeNull();
  expect(await pictures.of(source(3), key(9))).toBeNull();
  expect(drawer.slides).not.toHaveBeenCalled();
});

/** What was kept, by name. */
function createKept() {
  const files = new Map<string, DrawnPngs>();
  return {
    files,
    recall: vi.fn(async (name: string) => files.get(name) ?? new Map()),
    keep: vi.fn(async (name: string, pngs: DrawnPngs) => void files.set(name, pngs)),
  };
}

test('what an earlier start of the app has drawn is there without being drawn', async () => {
  const kept = createKept();
  const before = createDrawer();
  const first = createSlidePictures({ drawer: before.drawer, kept, nameDrawings, log });
  first.ahead(source(5));
  await vi.waitFor(() => expect([...kept.files.values()][0]?.size).toBe(4));

  const { drawer, tasks } = createDrawer();
  const later = createSlidePictures({ drawer, kept, nameDrawings, log });
  later.recall(source(5));
  await vi.waitFor(() => expect(later.drawn(source(5), [1, 5].map(key))).toHaveLength(2));
  expect(await later.of(source(5), key(3))).toEqual(picture(2));
  later.ahead(source(5));
  expect(tasks).toEqual([]);

  // Of slides that say something else nothing is recalled.
  later.recall(source(5, {}, 'two'));
  expect(await later.of(source(5, {}, 'two'), key(1))).toEqual(picture(1));
  expect(tasks).toHaveLength(1);
});

test('pictures of a deck that an earlier start did not finish are drawn on, and kept together', async () => {
  const kept = createKept();
  const deck = source(41);
  const asked = { drawer: createDrawer().drawer, kept, nameDrawings, log };
  await createSlidePictures(asked).of(deck, key(1));
  await vi.waitFor(() => expect([...kept.files.values()][0]?.size).toBe(12));

  const { drawer, taken } = createDrawer();
  createSlidePictures({ drawer, kept, nameDrawings, log }).ahead(deck);
  await vi.waitFor(() => expect([...kept.files.values()][0]?.size).toBe(40));
  expect(taken.toSorted((one, other) => one - other)).toEqual(numbersFrom(13, 28));
});

test('after an edit only those slides are drawn that look otherwise, in this start and the next', async () => {
  const kept = createKept();
  const { drawer, taken } = createDrawer();
  const pictures = createSlidePictures({ drawer, kept, nameDrawings, log });
  pictures.ahead(source(5));
  await vi.waitFor(() => expect(taken).toHaveLength(4));
  const edited = source(5, {}, 'two', (number) => (number === 4 ? 'two' : 'one'));
  pictures.ahead(edited);
  await vi.waitFor(() => expect(pictures.drawn(edited, [1, 3, 4, 5].map(key))).toHaveLength(4));
  expect(taken.slice(4)).toEqual([3]);

  const next = createDrawer();
  const later = createSlidePictures({ drawer: next.drawer, kept, nameDrawings, log });
  later.recall(edited);
  await vi.waitFor(() => expect(later.drawn(edited, [1, 3, 4, 5].map(key))).toHaveLength(4));
  // Taken back, it is the one slide again.
  later.ahead(source(5));
  await vi.waitFor(() => expect(next.taken).toEqual([3]));
});
