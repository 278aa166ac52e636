import { expect, test } from 'vitest';
import { type DisplayInfo, displaySetKey, placesOn, tilesOf } from './displays.ts';
import { aDisplay } from './testing/fake-stage.ts';
import { createTestShow } from './testing/show.ts';

const panel = aDisplay(1);
const projector = aDisplay(2);
const primaryProjector = aDisplay(2, { primary: true });
const sidePanel = aDisplay(1, { primary: false });
const monitor = aDisplay(3, { primary: true });
const secondMonitor = aDisplay(4);

test.each<[string, DisplayInfo[], number | null, number | null, [number, number] | null]>([
  ['none', [], null, null, null],
  ['one', [panel], null, 1, [1, 1]],
  ['a notebook and a projector', [panel, projector], null, 1, [2, 1]],
  ['the launch window is on the projector', [panel, projector], null, 2, [2, 1]],
  ['the projector is primary', [primaryProjector, sidePanel], null, 2, [2, 1]],
  ['two monitors', [monitor, secondMonitor], null, 3, [4, 3]],
  ['two monitors, launched from the second', [monitor, secondMonitor], null, 4, [4, 3]],
  ['three', [panel, projector, secondMonitor], null, 4, [2, 4]],
  ['a choice', [panel, projector], 1, 1, [1, 2]],
  ['a choice that is gone', [panel, projector], 9, 1, [2, 1]],
  ['the launch window is nowhere', [panel, projector], null, null, [2, 1]],
])('%s', (_, displays, chosen, consoleAt, expected) => {
  const places = placesOn(displays, chosen, consoleAt);
  expect(places && [places.audience.id, places.console.id]).toEqual(expected);
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
    const { desk, replug, show, stage, start, wait } = createTestShow();
    start(2);
    desk.drawInk({ type: 'draw', stroke: { id: 'a', tool: 'pen', points: [[1, 2]] } });
    const kept = () => {
      const { slide, total, blank, clock, slideSince, snapshot, zoom } = show();
      return { slide, total, blank, clock, slideSince, snapshot, zoom, ink: desk.ink() };
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
      } else desk.act({ type: displays.length > 1 ? 'swap-displays' : 'toggle-beside' });
      replug(displays);

      seen.add(show().mode);
      if (displays.length > 0) {
        expect(stage.audienceDisplay(), `event ${event}`).toBeDefined();
        if (show().beside) besides += 1;
        expect(show().mode).toBe(displays.length > 1 ? 'two-displays' : 'one-display');
        if (displays.length > 1)
          expect(stage.windows.consoleDisplay()).not.toBe(stage.audienceDisplay()?.id);
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
  expect(stage.audienceDisplay()?.id).toBe(1);
  replug([panel, projector]);
  expect([show().mode, show().notice, stage.front()]).toEqual([
    'two-displays',
    'display-found',
    'console',
  ]);
  expect(stage.audienceDisplay()?.id).toBe(2);
});

test('with the lid closed and nothing plugged in the show waits for a display', () => {
  const { replug, show, stage, start } = createTestShow();
  start(3);
  replug([]);
  expect(show().slide).toBe(3);
  replug([aDisplay(7, { primary: true })]);
  expect([stage.audienceDisplay()?.id, show().slide, show().mode]).toEqual([7, 3, 'one-display']);
});
