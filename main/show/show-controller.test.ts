import { expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { Slide } from '../../shared/model/deck.ts';
import { FigureKey } from '../../shared/model/figure.ts';
import { DeckKey, SlideKey } from '../../shared/model/keys.ts';
import type { ShowAction, Stroke } from '../../shared/model/show.ts';
import { mayShowNotes } from '../../shared/show/show.ts';
import { correction } from '../store/testing/edit.ts';
import { aDisplay } from './testing/fake-stage.ts';
import { createTestShow, tinyDeck } from './testing/show.ts';

const stroke: Stroke = { id: 'a', tool: 'pen', points: [[1, 2]] };
const figure = FigureKey.parse('hi-tech');

function correctFigure({ store }: ReturnType<typeof createTestShow>, value: number): void {
  store.edits.apply(correction(store, 'hi-tech', { value }));
}

function retitle({ store }: ReturnType<typeof createTestShow>, key: string, zh: string): void {
  const { position: _, ...before } = store.decks
    .get(tinyDeck)
    .slides.find((slide) => slide.key === key) as Slide;
  const after = { ...before, title: { zh, en: zh } };
  store.edits.applyAll({
    edits: [{ entity: 'slide', deck: tinyDeck, before, after }],
    ...{ actor: '李工', reason: '' },
  });
}

test('a show starts where it is asked to, and every change is told to every window', () => {
  const { controller, events, running, show, start } = createTestShow();
  start(2);
  expect(show()).toMatchObject({ slide: 2, total: 5, mode: 'two-displays', blank: 'none' });
  expect(running).toEqual([true]);
  controller.act({ type: 'next' });
  expect(events).toEqual([
    ['show.changed', expect.objectContaining({ slide: 2 })],
    ['show.changed', expect.objectContaining({ slide: 3 })],
  ]);
  // Starting while a show runs changes nothing: F5 may come twice.
  start(0);
  expect(show().slide).toBe(3);
});

test('what changes nothing tells nothing, and what comes too late is let pass', () => {
  const { controller, events, start } = createTestShow();
  controller.act({ type: 'next' });
  controller.drawInk({ type: 'draw', stroke });
  controller.noteQuestion({ asked: 'x', answer: null });
  controller.point([1, 1]);
  controller.end({ keepInk: true });
  expect(events).toEqual([]);
  expect(() => controller.briefing()).toThrow(expect.objectContaining({ code: 'show.none' }));
  start();
  controller.act({ type: 'figures', use: 'newer' });
  events.length = 0;
  controller.act({ type: 'toggle-beside' });
  expect(events).toEqual([]);
});

test('Escape ends a show without ink at once, and asks in the window in use where something was drawn', () => {
  const { controller, events, running, show, stage, start } = createTestShow([aDisplay(1)]);
  start();
  controller.act({ type: 'escape' });
  expect(controller.show()).toBeNull();
  expect(stage.at.audience).toBeNull();
  expect(running).toEqual([true, false]);
  expect(events.at(-1)).toEqual(['show.changed', null]);

  start();
  expect(stage.front()).toBe('audience');
  controller.drawInk({ type: 'draw', stroke });
  controller.act({ type: 'escape' });
  expect(show().overlay).toBe('end');
  // The only display may be the wall: the console with its notes stays behind.
  expect(stage.front()).toBe('audience');
  // Escape again goes on with the show.
  controller.act({ type: 'escape' });
  expect([show().overlay, stage.front()]).toEqual(['none', 'audience']);
});

test('with room for the console the question about the ink is the console’s', () => {
  const { controller, show, stage, start, replug } = createTestShow();
  start();
  controller.drawInk({ type: 'draw', stroke });
  stage.windows.bringForward('audience');
  controller.act({ type: 'escape' });
  expect([show().overlay, stage.front()]).toEqual(['end', 'console']);
  controller.act({ type: 'escape' });

  replug([oneDisplay]);
  controller.act({ type: 'toggle-beside' });
  stage.windows.bringForward('audience');
  controller.act({ type: 'escape' });
  expect([show().overlay, stage.front()]).toEqual(['end', 'console']);
});

test('ink stands by slide, is told piece by piece, and goes by undo and erase', () => {
  const { controller, events, start } = createTestShow();
  start();
  events.length = 0;
  controller.drawInk({ type: 'draw', stroke });
  controller.drawInk({ type: 'draw', stroke: { ...stroke, points: [[3, 4]] } });
  controller.act({ type: 'next' });
  controller.drawInk({ type: 'draw', stroke: { ...stroke, id: 'b' } });
  controller.drawInk({ type: 'draw', stroke: { ...stroke, id: 'c' } });
  controller.drawInk({ type: 'undo' });
  expect(controller.ink()).toEqual({
    cover: [
      {
        ...stroke,
        points: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    'slide-2': [{ ...stroke, id: 'b' }],
  });
  controller.drawInk({ type: 'erase-all' });
  expect(Object.keys(controller.ink())).toEqual(['cover']);
  expect(events.filter(([name]) => name === 'show.inked').slice(1)).toEqual([
    ['show.inked', { type: 'stroke', slide: 'cover', stroke: { ...stroke, points: [[3, 4]] } }],
    ['show.inked', expect.objectContaining({ type: 'stroke', slide: 'slide-2' })],
    ['show.inked', expect.objectContaining({ type: 'stroke', slide: 'slide-2' })],
    ['show.inked', { type: 'replaced', slide: 'slide-2', strokes: [{ ...stroke, id: 'b' }] }],
    ['show.inked', { type: 'replaced', slide: 'slide-2', strokes: [] }],
  ]);
});

test('the meeting is recorded: slides as shown, questions with their answers, ink when kept', () => {
  const { controller, start, store, wait } = createTestShow();
  start();
  const snapshot = store.snapshot().id;
  wait(61_040);
  controller.act({ type: 'next' });
  controller.drawInk({ type: 'draw', stroke });
  wait(5000);
  controller.noteQuestion({ asked: 'gxjs', answer: { figure, period: '2023', area: null } });
  controller.noteQuestion({ asked: '2022', answer: { figure, period: '2022', area: null } });
  controller.noteQuestion({ asked: '没有', answer: null });
  controller.act({ type: 'previous' });
  wait(1000);
  controller.end({ keepInk: true });
  expect(store.meetings.list()).toMatchObject([
    {
      deck: 'tiny',
      snapshot,
      startedAt: '2024-01-23T01:00:00.000Z',
      endedAt: '2024-01-23T01:01:07.040Z',
      slides: [
        { slide: 'cover', number: 1, seconds: 61 },
        { slide: 'slide-2', number: 2, title: { zh: '第2张', en: 'Slide 2' }, seconds: 5 },
        { slide: 'cover', number: 1, seconds: 1 },
      ],
      questions: [
        {
          ...{ at: '2024-01-23T01:01:06.040Z', asked: 'gxjs', figure: 'hi-tech' },
          ...{ name: { zh: '高新技术企业' }, period: '2023', printed: '突破1300家' },
        },
        { asked: '2022', figure: 'hi-tech', period: '2022', printed: '1100家' },
        { asked: '没有', figure: null, name: null, period: null, printed: '' },
      ],
      ink: { 'slide-2': [stroke] },
    },
  ]);
  start();
  controller.drawInk({ type: 'draw', stroke });
  controller.end({ keepInk: false });
  expect(store.meetings.list()[0]?.ink).toEqual({});
});

test('after the last slide the show is over and counts no more; one more page leaves, asking for ink', () => {
  const { controller, show, start, store, wait } = createTestShow();
  start();
  wait(2000);
  controller.act({ type: 'last' });
  controller.drawInk({ type: 'draw', stroke });
  wait(3000);
  controller.act({ type: 'next' });
  expect(show()).toMatchObject({ ended: true });
  controller.drawInk({ type: 'undo' });
  wait(60_000);
  controller.act({ type: 'next' });
  expect(show()).toMatchObject({ ended: true, overlay: 'end' });
  controller.end({ keepInk: true });
  const [meeting] = store.meetings.list();
  expect(meeting?.slides.map(({ seconds }) => seconds)).toEqual([2, 3]);
  expect(Object.values(meeting?.ink ?? {})).toEqual([[stroke]]);
});

test('back from the end, the last slide counts on', () => {
  const { controller, start, store, wait } = createTestShow();
  start();
  controller.act({ type: 'last' });
  wait(3000);
  controller.act({ type: 'next' });
  wait(60_000);
  controller.act({ type: 'previous' });
  wait(4000);
  controller.act({ type: 'next' });
  wait(1000);
  controller.act({ type: 'next' });
  const seconds = store.meetings.list()[0]?.slides.map((slide) => slide.seconds);
  expect(seconds).toEqual([0, 3, 4]);
});

test('a rehearsal needs no audience, leaves no record and asks nothing', () => {
  const { controller, show, stage, start, store, wait } = createTestShow([aDisplay(1)]);
  start(1, true);
  expect(show().mode).toBe('rehearsal');
  expect(stage.opened()).toBe(0);
  controller.drawInk({ type: 'draw', stroke });
  wait(1000);
  controller.act({ type: 'escape' });
  expect(controller.show()).toBeNull();
  expect(store.meetings.list()).toEqual([]);
});

test('a rehearsal gives back how long each slide took, and the last ones are kept', () => {
  const { controller, start, store, wait } = createTestShow([aDisplay(1)]);
  const [deck] = store.decks.list();
  if (!deck) throw new Error('no deck');
  start(0, true);
  wait(1000);
  controller.end({ keepInk: false });
  expect(store.rehearsals.latest(deck.key)).toBeNull();
  for (let run = 0; run < 12; run += 1) {
    start(0, true);
    wait(5000 + run);
    controller.act({ type: 'next' });
    wait(7000);
    controller.act({ type: 'previous' });
    wait(2000);
    controller.act({ type: 'escape' });
  }
  const latest = store.rehearsals.latest(deck.key);
  expect(latest?.slides.map(({ slide, number, seconds }) => [slide, number, seconds])).toEqual([
    ['cover', 1, 7],
    ['slide-2', 2, 7],
  ]);
  expect(store.meetings.list()).toEqual([]);
});

test('a record that can’t be written is logged, and the show still ends', () => {
  const { controller, errors, start, store } = createTestShow();
  start();
  store.close();
  controller.end({ keepInk: true });
  expect(controller.show()).toBeNull();
  expect(errors).toEqual(['the meeting could not be recorded']);
});

test('a record that the disk has no room for is kept once it has', () => {
  const { controller, start, store, unrecorded } = createTestShow();
  start();
  const add = store.meetings.add;
  store.meetings.add = () => {
    throw new AppError('file.disk-full', { path: 'store.sqlite' });
  };
  controller.end({ keepInk: false });
  expect(unrecorded).toMatchObject([{ error: { code: 'file.disk-full' } }]);
  expect(() => unrecorded[0]?.again()).toThrow();
  store.meetings.add = add;
  unrecorded[0]?.again();
  expect(store.meetings.list()).toHaveLength(1);
});

test('figures stay as they were at the start until the presenter takes the newer ones', () => {
  const testShow = createTestShow();
  const { controller, events, show, start, store } = testShow;
  start(2);
  const frozen = show().snapshot;
  const hiTech = () => controller.briefing().figures.find(({ key }) => key === 'hi-tech')?.value;

  correctFigure(testShow, 1320);
  const newer = store.snapshot().id;
  expect([show().snapshot, show().newerSnapshot, hiTech()]).toEqual([frozen, newer, 1300]);

  controller.act({ type: 'figures', use: 'frozen' });
  expect([show().snapshot, show().newerSnapshot, hiTech()]).toEqual([frozen, null, 1300]);

  correctFigure(testShow, 1350);
  controller.act({ type: 'figures', use: 'newer' });
  const { id } = store.snapshot();
  expect([show().snapshot, show().newerSnapshot, hiTech()]).toEqual([id, null, 1350]);
  expect(show().slide).toBe(2);
  expect(events.at(-1)).toEqual(['show.changed', expect.objectContaining({ snapshot: id })]);
});

test('a slide that is deleted while it is shown stays until the newer slides are taken, and its neighbour follows', () => {
  const { controller, show, start, store } = createTestShow();
  const shownSlide = () =>
    controller.briefing().deck.slides.filter(({ hidden }) => !hidden)[show().slide];
  const removeSlides = (...keys: string[]) =>
    store.edits.applyAll({
      edits: keys.map((key) => {
        const { position: _, ...before } = store.decks
          .get(tinyDeck)
          .slides.find((slide) => slide.key === key) as Slide;
        return { entity: 'slide', deck: tinyDeck, before, after: null };
      }),
      ...{ actor: '李工', reason: '' },
    });
  start(2);
  removeSlides('slide-3');
  expect([shownSlide()?.key, show().total]).toEqual(['slide-3', 5]);
  controller.act({ type: 'figures', use: 'newer' });
  expect([shownSlide()?.key, show().total]).toEqual(['slide-4', 4]);

  removeSlides('cover', 'slide-2', 'slide-4', 'slide-5');
  controller.act({ type: 'figures', use: 'newer' });
  expect(show()).toMatchObject({ notice: 'slides-gone', newerSnapshot: null, total: 4 });
  controller.act({ type: 'next' });
  expect(shownSlide()?.key).toBe('slide-5');
  controller.end({ keepInk: false });
  const [meeting] = store.meetings.list();
  expect(meeting?.slides.map(({ slide }) => String(slide))).toEqual([
    'slide-3',
    'slide-4',
    'slide-5',
  ]);
});

test('some time after its beginning a show has all slides pictured; one that is over has none', async () => {
  const { controller, pictured, start, wait } = createTestShow();
  start(0);
  wait(10_000);
  expect(pictured).toEqual([]);
  wait(10_000);
  await vi.waitFor(() => expect(pictured).toEqual([controller.briefing()]));
  controller.end({ keepInk: false });
  start(0);
  controller.end({ keepInk: false });
  wait(60_000);
  expect(pictured).toHaveLength(1);
});

test('what is pictured before a show is there from its beginning, and is no picture of what was edited since', async () => {
  const testShow = createTestShow();
  const { controller, pictured, start, store, wait } = testShow;
  const cover = { deck: tinyDeck, slide: SlideKey.parse('cover') };
  const last = { deck: tinyDeck, slide: SlideKey.parse('slide-5') };
  controller.pictureAhead(cover);
  const before = store.briefings.get(tinyDeck);
  await vi.waitFor(() => expect(pictured).toEqual([before]));
  start();
  for (const slide of [cover, last])
    expect(await controller.picture(slide)).toBeInstanceOf(Uint8Array);
  wait(20_000);
  expect(pictured).toEqual([before]);
  controller.pictureAhead(cover);
  controller.end({ keepInk: false });
  expect(pictured).toEqual([before]);

  // No slide shows it.
  correctFigure(testShow, 1320);
  start();
  await controller.picture(cover);
  expect(pictured).toEqual([before]);
  controller.end({ keepInk: false });

  retitle(testShow, 'cover', '另一个标题');
  start();
  await controller.picture(cover);
  expect(pictured).toEqual([before, controller.briefing()]);
  controller.end({ keepInk: false });
  expect(() => controller.pictureAhead({ ...cover, deck: DeckKey.parse('gone') })).toThrow(
    expect.objectContaining({ code: 'deck.unknown' }),
  );
});

test('an edit and the beginning of a show end what is pictured ahead', async () => {
  for (const act of [
    (testShow: ReturnType<typeof createTestShow>) => correctFigure(testShow, 1320),
    ({ start }: ReturnType<typeof createTestShow>) => start(),
  ]) {
    const testShow = createTestShow();
    testShow.holdPictures();
    testShow.controller.pictureAhead({ deck: tinyDeck, slide: SlideKey.parse('cover') });
    await vi.waitFor(() => expect(testShow.givenUp()).toBe(false));
    act(testShow);
    expect(testShow.givenUp()).toBe(true);
  }
});

test('whoever is back at the window has the processors: what is pictured ahead rests, a show’s own pictures do not', async () => {
  const cover = { deck: tinyDeck, slide: SlideKey.parse('cover') };
  const before = createTestShow();
  before.holdPictures();
  before.controller.pictureAhead(cover);
  await vi.waitFor(() => expect(before.givenUp()).toBe(false));
  before.controller.restFromPictures();
  expect(before.givenUp()).toBe(true);

  const during = createTestShow();
  during.holdPictures();
  during.start();
  void during.controller.picture(cover);
  await vi.waitFor(() => expect(during.givenUp()).toBe(false));
  during.controller.restFromPictures();
  expect(during.givenUp()).toBe(false);
});

test('slides are pictured during a show, from the slides that it froze', async () => {
  const testShow = createTestShow();
  const { controller, pictured, start } = testShow;
  const cover = { deck: tinyDeck, slide: SlideKey.parse('cover') };
  expect(await controller.picture(cover)).toBeNull();
  start();
  const frozen = controller.briefing();
  retitle(testShow, 'cover', '另一个标题');
  expect(await controller.picture(cover)).toBeInstanceOf(Uint8Array);
  expect(pictured).toEqual([frozen]);
  controller.act({ type: 'figures', use: 'newer' });
  controller.preparePictures();
  await controller.picture(cover);
  expect(pictured).toEqual([frozen, controller.briefing()]);
});

test('settings and records of meetings are no newer figures', () => {
  const { controller, events, show, start, store } = createTestShow();
  start();
  controller.end({ keepInk: false });
  start();
  events.length = 0;
  store.settings.set({ slideLook: 'night' });
  for (const { id } of store.meetings.list()) store.meetings.remove(id);
  expect(show().newerSnapshot).toBeNull();
  expect(events).toEqual([]);
});

const tall = { x: 0, y: 24, width: 1920, height: 1056 };
const oneDisplay = aDisplay(1, { workArea: tall });

test('on one display the slide fills it; the console stands beside it when it is asked for', () => {
  const { controller, show, stage, start } = createTestShow([oneDisplay]);
  const stood = stage.at.console;
  start();
  expect([show().mode, show().beside, stage.front()]).toEqual(['one-display', false, 'audience']);
  expect(stage.at.audience).toEqual(oneDisplay.bounds);

  controller.act({ type: 'toggle-beside' });
  expect([show().beside, stage.front()]).toEqual([true, 'console']);
  expect(stage.at.audience).toEqual({ x: 0, y: 24, width: 1152, height: 1056 });
  expect(stage.at.console).toEqual({ x: 1152, y: 24, width: 768, height: 1056 });

  controller.act({ type: 'toggle-beside' });
  expect([show().beside, stage.front()]).toEqual([false, 'audience']);
  expect(stage.at.audience).toEqual(oneDisplay.bounds);
  expect(stage.at.console).toEqual(stood);

  controller.act({ type: 'toggle-beside' });
  controller.end({ keepInk: false });
  expect(stage.at).toEqual({ audience: null, console: stood });
});

test('side by side goes with the only display: two have room of their own, a lost one may be a mirror', () => {
  const { controller, replug, show, stage, start } = createTestShow([oneDisplay]);
  start();
  controller.act({ type: 'toggle-beside' });
  const smaller = { x: 0, y: 24, width: 1280, height: 696 };
  replug([aDisplay(1, { workArea: smaller })]);
  expect(show().beside).toBe(true);
  expect(stage.at.console).toEqual({ x: 768, y: 24, width: 512, height: 696 });

  replug([oneDisplay, aDisplay(2)]);
  expect([show().mode, show().beside]).toEqual(['two-displays', false]);
  expect(stage.audienceDisplay()).toBe(2);
  expect(stage.at.console).toEqual(oneDisplay.bounds);
  controller.act({ type: 'toggle-beside' });
  expect(show().beside).toBe(false);

  replug([oneDisplay]);
  expect([show().mode, show().beside, stage.front()]).toEqual(['one-display', false, 'audience']);
});

test('a window that fails beside the console is made anew beside it', () => {
  const { controller, show, stage, start } = createTestShow([oneDisplay]);
  start();
  controller.act({ type: 'toggle-beside' });
  expect(controller.windowFailed('audience')).toBe(true);
  expect(show().beside).toBe(true);
  expect([stage.opened(), stage.at.audience?.width]).toEqual([2, 1152]);
});

test('the keys follow a panel that opens in the console', () => {
  const { controller, stage, start } = createTestShow([oneDisplay]);
  start();
  controller.act({ type: 'overlay', overlay: 'grid' });
  expect(stage.front()).toBe('audience');
  controller.act({ type: 'escape' });

  controller.act({ type: 'toggle-beside' });
  stage.windows.bringForward('audience');
  controller.act({ type: 'overlay', overlay: 'grid' });
  expect(stage.front()).toBe('console');
});

test('the presenter’s choice of display is remembered for these displays, not for others', () => {
  const { controller, show, stage, start, replug } = createTestShow();
  start();
  expect([stage.audienceDisplay(), stage.front()]).toEqual([2, 'console']);
  controller.act({ type: 'swap-displays' });
  expect([stage.audienceDisplay(), stage.consoleDisplay()]).toEqual([1, 2]);
  controller.end({ keepInk: false });
  start();
  expect(stage.audienceDisplay()).toBe(1);
  replug([aDisplay(1), aDisplay(3)]);
  expect([stage.audienceDisplay(), show().mode]).toEqual([3, 'two-displays']);
  replug([aDisplay(1), aDisplay(2)]);
  expect(stage.audienceDisplay()).toBe(1);
});

test('a window that crashes comes again three times in a minute, with everything as it was', () => {
  const { controller, show, stage, start, wait } = createTestShow();
  start(1);
  controller.drawInk({ type: 'draw', stroke });
  controller.act({ type: 'blank', blank: 'black' });
  const before = { ...show(), notice: null };
  for (let crash = 1; crash <= 3; crash++) {
    wait(1000);
    expect(controller.windowFailed('audience')).toBe(true);
    expect(stage.opened()).toBe(1 + crash);
    expect({ ...show(), notice: null }).toEqual(before);
    expect(show().notice).toBe('window-recovered');
    expect(controller.ink()).toEqual({ 'slide-2': [stroke] });
  }
  expect(controller.windowFailed('audience')).toBe(false);
  expect([show().notice, stage.at.audience, stage.front()]).toEqual([
    'window-given-up',
    null,
    'console',
  ]);
  // The console has faults of its own to answer for.
  expect(controller.windowFailed('console')).toBe(true);
  expect(show().slide).toBe(1);
});

test('a minute later a fault is a mishap again', () => {
  const { controller, start, wait } = createTestShow();
  start();
  for (let crash = 0; crash < 20; crash++) {
    wait(20_001);
    expect(controller.windowFailed('audience')).toBe(true);
  }
});

test('closing the audience’s window by hand asks to end, like Escape, and it stays meanwhile', () => {
  const { controller, show, stage, start } = createTestShow([oneDisplay]);
  start();
  controller.drawInk({ type: 'draw', stroke });
  controller.audienceCloseAsked();
  expect(show().overlay).toBe('end');
  expect([stage.audienceDisplay(), stage.front()]).toEqual([1, 'audience']);
  controller.act({ type: 'overlay', overlay: 'none' });
  expect([stage.audienceDisplay(), stage.front(), stage.opened()]).toEqual([1, 'audience', 1]);
  controller.end({ keepInk: true });
  start();
  controller.audienceCloseAsked();
  expect(controller.show()).toBeNull();
});

test('on the only display the console keeps its notes back until the audience’s window is over it', () => {
  const { controller, show, stage, start, wait } = createTestShow([oneDisplay]);
  start();
  expect(mayShowNotes(show())).toBe(false);
  controller.audienceShown();
  expect(mayShowNotes(show())).toBe(true);
  for (let crash = 1; crash <= 3; crash++) {
    wait(1000);
    controller.windowFailed('audience');
    // What failed covers it until another is there.
    expect(mayShowNotes(show())).toBe(true);
  }
  controller.windowFailed('audience');
  expect([stage.at.audience, mayShowNotes(show())]).toEqual([null, false]);
});

test.each<ShowAction>([{ type: 'show-audience' }, { type: 'swap-displays' }])(
  'an audience’s window that was given up comes back when it is asked for (%o)',
  (asked) => {
    const { controller, show, stage, start } = createTestShow();
    start();
    for (let crash = 1; crash <= 4; crash++) controller.windowFailed('audience');
    expect(stage.at.audience).toBeNull();
    controller.act(asked);
    expect(stage.audienceDisplay()).toBe(2);
    controller.audienceShown();
    expect(show()).toMatchObject({ audienceShown: true, notice: null });
    // It may fail as often as any other before it is given up again.
    for (let crash = 1; crash <= 3; crash++) expect(controller.windowFailed('audience')).toBe(true);
  },
);

test('an audience’s window that was given up comes back with a display that is plugged in', () => {
  const { controller, replug, show, stage, start } = createTestShow([oneDisplay]);
  start();
  for (let crash = 1; crash <= 4; crash++) controller.windowFailed('audience');
  expect(show().notice).toBe('window-given-up');
  replug([oneDisplay]);
  expect(stage.audienceDisplay()).toBe(1);
  controller.audienceShown();
  expect(show().notice).toBeNull();
});

test('F5 brings the audience’s view in front of the console, and changes nothing where both have room', () => {
  const { controller, events, replug, stage, start } = createTestShow([oneDisplay]);
  start();
  stage.windows.bringForward('console');
  controller.act({ type: 'show-audience' });
  expect(stage.front()).toBe('audience');
  replug([aDisplay(1), aDisplay(2)]);
  events.length = 0;
  controller.act({ type: 'show-audience' });
  expect([stage.front(), events]).toEqual(['console', []]);
});

test('three displays: swapping gives the audience each in turn', () => {
  const { controller, stage, start } = createTestShow([aDisplay(1), aDisplay(2), aDisplay(3)]);
  start();
  const seen = () => [stage.audienceDisplay(), stage.consoleDisplay()];
  const turns = [seen()];
  for (let turn = 1; turn <= 3; turn++) {
    controller.act({ type: 'swap-displays' });
    turns.push(seen());
  }
  // The presenter has the notebook’s own wherever the audience leaves it.
  expect(turns).toEqual([
    [2, 1],
    [3, 1],
    [1, 2],
    [2, 1],
  ]);
});
