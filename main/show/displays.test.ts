import { expect, test } from 'vitest';
import {
  assignDisplays,
  type DisplayInfo,
  displaySetKey,
  pictureAt,
  picturesOf,
  tilesOf,
} from './displays.ts';
import { aDisplay } from './testing/fake-stage.ts';
import { createTestShow } from './testing/show.ts';

const panel = aDisplay(1);
const projector = aDisplay(2);
const primaryProjector = aDisplay(2, { primary: true });
const sidePanel = aDisplay(1, { primary: false });
const monitor = aDisplay(3, { primary: true });
const secondMonitor = aDisplay(4);
const { bounds } = panel;
/** Another output of the same part of the desktop. */
const mirror = (id: number, of: DisplayInfo, changed: Partial<DisplayInfo> = {}) =>
  aDisplay(id, { bounds: of.bounds, ...changed });

test.each<[string, DisplayInfo[], number | null, number | null, [number, number] | null]>([
  ['none', [], null, null, null],
  ['one', [panel], null, 1, [1, 1]],
  ['a notebook and a projector', [panel, projector], null, 1, [2, 1]],
  ['the launch window is on the projector', [panel, projector], null, 2, [2, 1]],
  ['the projector is primary', [primaryProjector, sidePanel], null, 2, [2, 1]],
  [
    'the projector is primary, and the launch window on it',
    [sidePanel, primaryProjector],
    null,
    2,
    [2, 1],
  ],
  ['two monitors', [monitor, secondMonitor], null, 3, [4, 3]],
  ['two monitors, launched from the second', [monitor, secondMonitor], null, 4, [4, 3]],
  ['a notebook and two walls', [panel, projector, secondMonitor], null, 4, [2, 1]],
  [
    'a notebook and two walls, one of them primary',
    [sidePanel, primaryProjector, secondMonitor],
    null,
    2,
    [4, 1],
  ],
  ['a choice', [panel, projector], 1, 1, [1, 2]],
  ['a choice of the primary projector', [primaryProjector, sidePanel], 1, 2, [1, 2]],
  ['a choice that is gone', [panel, projector], 9, 1, [2, 1]],
  ['the launch window is nowhere', [panel, projector], null, null, [2, 1]],
  ['a mirror', [panel, mirror(2, panel)], null, 1, [1, 1]],
  ['a mirror that was given the audience once', [panel, mirror(2, panel)], 2, 1, [1, 1]],
  ['two walls that mirror each other', [panel, projector, mirror(3, projector)], null, 3, [2, 1]],
  ['a mirrored notebook and a monitor', [panel, mirror(2, panel), secondMonitor], null, 1, [1, 4]],
])('%s', (_, displays, chosen, consoleAt, expected) => {
  const at = displays.find(({ id }) => id === consoleAt)?.bounds ?? null;
  const places = assignDisplays(picturesOf(displays), chosen, at);
  expect(places && [places.audience.ids[0], places.console.ids[0]]).toEqual(expected);
});

test('outputs that show the same part of the desktop, or parts that overlap, are one picture', () => {
  const beside = (x: number, width = 1280) =>
    aDisplay(2, { bounds: { x, y: 0, width, height: 720 } });
  const of = (...displays: DisplayInfo[]) => picturesOf(displays).map(({ ids }) => ids);
  expect(of(panel, projector)).toEqual([[1], [2]]);
  expect(of(panel, mirror(2, panel))).toEqual([[1, 2]]);
  expect(of(panel, beside(1900))).toEqual([[1, 2]]);
  // A fractional scale may round neighbours into each other.
  expect(of(panel, beside(1919))).toEqual([[1], [2]]);
  // One that overlaps both of two neighbours joins them.
  expect(of(panel, projector, aDisplay(3, { bounds: { ...bounds, x: 960 } }))).toEqual([[1, 2, 3]]);
});

test('a picture of several sizes covers whatever any of its outputs shows', () => {
  const small = mirror(2, { ...panel, bounds: { x: 0, y: 0, width: 1024, height: 1200 } });
  expect(picturesOf([panel, small])).toEqual([
    {
      ids: [1, 2],
      bounds: { x: 0, y: 0, width: 1920, height: 1200 },
      workArea: { x: 0, y: 0, width: 1920, height: 1200 },
      internal: false,
      primary: true,
    },
  ]);
});

test('a window is on the picture that shows most of it', () => {
  const pictures = picturesOf([panel, projector]);
  const at = (x: number) => pictureAt(pictures, { x, y: 0, width: 1000, height: 700 })?.ids[0];
  expect([at(0), at(1400), at(1500), at(9000)]).toEqual([1, 1, 2, undefined]);
});

test('a set of displays is the same in any order and at any resolution', () => {
  const small = aDisplay(2, { bounds: { x: 0, y: 0, width: 800, height: 600 } });
  expect(displaySetKey([small, panel])).toBe(displaySetKey([panel, projector]));
  expect(displaySetKey([panel])).not.toBe(displaySetKey([panel, projector]));
  expect(displaySetKey([panel])).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
  [1920, 1152, 768],
  [1280, 768, 512],
  [1024, 544, 480],
  [400, 0, 400],
])('an area %i wide is tiled in %i and %i', (width, audience, console) => {
  const tiles = tilesOf({ x: 7, y: 24, width, height: 700 });
  expect(tiles.audience).toEqual({ x: 7, y: 24, width: audience, height: 700 });
  expect(tiles.console).toEqual({ x: 7 + audience, y: 24, width: console, height: 700 });
});

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.each([1, 2, 3])(
  'through 200 random events (seed %i) the audience is on a live display',
  (seed) => {
    const next = random(seed);
    const pick = (count: number) => Math.floor(next() * count);
    const { controller, replug, show, stage, start, wait } = createTestShow();
    start(2);
    controller.drawInk({ type: 'draw', stroke: { id: 'a', tool: 'pen', points: [[1, 2]] } });
    const kept = () => {
      const { slide, total, blank, clock, slideSince, snapshot, zoom } = show();
      return { slide, total, blank, clock, slideSince, snapshot, zoom, ink: controller.ink() };
    };
    const before = kept();
    let displays = [...stage.displays()];
    const seen = new Set<string>();
    let besides = 0;

    for (let event = 0; event < 200; event++) {
      wait(pick(2000));
      const kind = pick(4);
      if (kind === 0) {
        const id = 1 + pick(5);
        if (displays.every((display) => display.id !== id))
          displays = [...displays, aDisplay(id, { primary: displays.length === 0 })];
      } else if (kind === 1) {
        const gone = pick(displays.length);
        displays = displays.filter((_, index) => index !== gone);
        if (displays[0] && displays.every(({ primary }) => !primary))
          displays[0] = { ...displays[0], primary: true };
      } else if (kind === 2) {
        const resized = pick(displays.length);
        displays = displays.map((display, index) =>
          index === resized
            ? { ...display, bounds: { ...display.bounds, width: 640 + pick(3200), y: pick(50) } }
            : display,
        );
      } else if (next() < 0.3) {
        // Another output that shows what one shows already, as when the desktop is mirrored.
        const { id } = displays[pick(displays.length)] ?? {};
        const shown = displays[pick(displays.length)]?.bounds;
        if (shown)
          displays = displays.map((display) =>
            display.id === id ? { ...display, bounds: shown } : display,
          );
      } else
        controller.act({
          type: show().mode === 'two-displays' ? 'swap-displays' : 'toggle-beside',
        });
      replug(displays);

      seen.add(show().mode);
      if (displays.length > 0) {
        expect(stage.audienceDisplay(), `event ${event}`).toBeDefined();
        if (show().beside) besides += 1;
        const several = picturesOf(displays).length > 1;
        expect(show().mode).toBe(several ? 'two-displays' : 'one-display');
        if (several) expect(stage.consoleDisplay()).not.toBe(stage.audienceDisplay());
      }
      expect(kept()).toEqual(before);
    }
    expect([...seen].sort()).toEqual(['one-display', 'two-displays']);
    expect(besides).toBeGreaterThan(0);
  },
);

test('an unplugged projector is told to the presenter, and so is its return', () => {
  const { replug, show, stage, start } = createTestShow();
  start();
  replug([panel]);
  expect([show().mode, show().notice, stage.front()]).toEqual([
    'one-display',
    'display-lost',
    'audience',
  ]);
  expect(stage.audienceDisplay()).toBe(1);
  replug([panel, projector]);
  expect([show().mode, show().notice, stage.front()]).toEqual([
    'two-displays',
    'display-found',
    'console',
  ]);
  expect(stage.audienceDisplay()).toBe(2);
});

test('from extended to mirrored in the show only slides are left, and back', () => {
  const { controller, replug, show, stage, start } = createTestShow();
  start();
  const seen = () => [show().mode, show().beside, show().notice, stage.front()];
  replug([panel, mirror(2, panel)]);
  expect(seen()).toEqual(['one-display', false, 'display-mirrored', 'audience']);
  expect(stage.at.audience).toEqual(panel.bounds);
  // The person may lay the notes there all the same; a further mirror takes them away again.
  controller.act({ type: 'toggle-beside' });
  expect(show().beside).toBe(true);
  replug([panel, projector]);
  expect(seen()).toEqual(['two-displays', false, 'display-found', 'console']);
  expect([stage.audienceDisplay(), stage.consoleDisplay()]).toEqual([2, 1]);
});

test('a projector that is plugged in as a mirror takes the notes off its wall', () => {
  const { controller, replug, show, stage, start } = createTestShow([panel]);
  start();
  controller.act({ type: 'toggle-beside' });
  replug([panel, mirror(2, panel)]);
  expect([show().beside, show().notice, stage.front()]).toEqual([
    false,
    'display-mirrored',
    'audience',
  ]);
  replug([panel]);
  expect(show().notice).toBe('display-lost');
});

test('a show that starts on mirrored outputs is a show on one display', () => {
  const { show, stage, start } = createTestShow([panel, mirror(2, panel)]);
  start();
  expect([show().mode, show().notice, stage.front()]).toEqual([
    'one-display',
    'display-mirrored',
    'audience',
  ]);
});

test('a console that reaches onto the audience’s display is laid on its own', () => {
  const { replug, show, stage, start } = createTestShow();
  stage.at.console = { x: 1000, y: 100, width: 1200, height: 700 };
  start();
  expect(show().mode).toBe('two-displays');
  expect(stage.at.console).toEqual(panel.workArea);
  // The border of a maximized window is no reason to move it.
  const maximized = { x: -8, y: -8, width: 1936, height: 1096 };
  stage.at.console = maximized;
  replug([panel, projector]);
  expect(stage.at.console).toEqual(maximized);
});

test('with the lid closed and nothing plugged in the show waits for a display', () => {
  const { replug, show, stage, start } = createTestShow();
  start(3);
  replug([]);
  expect(show().slide).toBe(3);
  replug([aDisplay(7, { primary: true })]);
  expect([stage.audienceDisplay(), show().slide, show().mode]).toEqual([7, 3, 'one-display']);
});
