import { expect, test } from 'vitest';
import { FigureKey } from '../model/figure.ts';
import type { Answer, Show, ShowAction } from '../model/show.ts';
import { showFixture } from './show.fixture.ts';
import { elapsedOf, reduceShow } from './show.ts';

const now = 5000;
const after = (changed: Partial<Show>, action: ShowAction) =>
  reduceShow(showFixture(changed), action, now);
const answer: Answer = { figure: FigureKey.parse('hi-tech'), period: '2023', area: null };
const zoomed: Show['zoom'] = { scale: 2, at: [400, 300] };
const whole: Show['zoom'] = { scale: 1, at: [640, 360] };

const arrived = (slide: number): Partial<Show> => ({ slide, slideSince: now });

const ended: Partial<Show> = { slide: 9, ended: true };

test.each<[string, Partial<Show>, ShowAction, Partial<Show>]>([
  ['next', {}, { type: 'next' }, arrived(4)],
  ['previous', {}, { type: 'previous' }, arrived(2)],
  ['next on the last', { slide: 9 }, { type: 'next' }, { ...arrived(9), ended: true }],
  ['Enter on the last', { slide: 9 }, { type: 'enter' }, { ...arrived(9), ended: true }],
  [
    'next from a black last slide',
    { slide: 9, blank: 'black' },
    { type: 'next' },
    { blank: 'none', ended: false },
  ],
  [
    'the end puts zoom, answer and pen away',
    { slide: 9, zoom: zoomed, answer, tool: 'pen' },
    { type: 'next' },
    { zoom: whole, answer: null, tool: 'arrow', ended: true },
  ],
  ['back from the end', ended, { type: 'previous' }, { ...arrived(9), ended: false }],
  ['to the last from the end', ended, { type: 'last' }, { ...arrived(9), ended: false }],
  ['to the first from the end', ended, { type: 'first' }, { ...arrived(0), ended: false }],
  [
    '8 Enter from the end',
    { ...ended, typed: '8' },
    { type: 'enter' },
    { ...arrived(7), ended: false },
  ],
  ['an answer from the end', ended, { type: 'answer', answer }, { answer, ended: false }],
  ['black from the end', ended, { type: 'blank', blank: 'black' }, { blank: 'black', ended: true }],
  ['previous on the first', { slide: 0 }, { type: 'previous' }, { slide: 0, slideSince: 1000 }],
  ['first', {}, { type: 'first' }, arrived(0)],
  ['last', {}, { type: 'last' }, arrived(9)],
  ['go', {}, { type: 'go', slide: 7 }, arrived(7)],
  ['go beyond', {}, { type: 'go', slide: 99 }, arrived(9)],
  [
    'go from the grid',
    { overlay: 'grid' },
    { type: 'go', slide: 1 },
    { slide: 1, overlay: 'none' },
  ],
  ['next from black', { blank: 'black' }, { type: 'next' }, { slide: 3, blank: 'none' }],
  ['previous from white', { blank: 'white' }, { type: 'previous' }, { slide: 3, blank: 'none' }],
  ['go from black', { blank: 'black' }, { type: 'go', slide: 5 }, { slide: 5, blank: 'none' }],
  [
    'next puts zoom, answer and number away',
    { zoom: zoomed, answer, typed: '1' },
    { type: 'next' },
    { zoom: whole, answer: null, typed: '' },
  ],
  ['a digit', { typed: '1' }, { type: 'digit', digit: '2' }, { typed: '12', slide: 3 }],
  ['a fifth digit', { typed: '1234' }, { type: 'digit', digit: '5' }, { typed: '2345' }],
  ['8 Enter', { typed: '8' }, { type: 'enter' }, { ...arrived(7), typed: '' }],
  ['99 Enter', { typed: '99' }, { type: 'enter' }, arrived(9)],
  ['0 Enter', { typed: '0' }, { type: 'enter' }, arrived(0)],
  ['Enter alone', {}, { type: 'enter' }, arrived(4)],
  ['black', {}, { type: 'blank', blank: 'black' }, { blank: 'black' }],
  ['black again', { blank: 'black' }, { type: 'blank', blank: 'black' }, { blank: 'none' }],
  ['white from black', { blank: 'black' }, { type: 'blank', blank: 'white' }, { blank: 'white' }],
  [
    'the pen shows ink and pointer',
    { inkHidden: true, pointerHidden: true },
    { type: 'tool', tool: 'pen' },
    { tool: 'pen', inkHidden: false, pointerHidden: false },
  ],
  ['the laser again', { tool: 'laser' }, { type: 'tool', tool: 'laser' }, { tool: 'arrow' }],
  [
    'the laser leaves ink hidden',
    { inkHidden: true },
    { type: 'tool', tool: 'laser' },
    { tool: 'laser', inkHidden: true },
  ],
  ['hide ink', {}, { type: 'toggle', what: 'ink' }, { inkHidden: true }],
  ['hide pointer', {}, { type: 'toggle', what: 'pointer' }, { pointerHidden: true }],
  ['sources', { sourcesShown: true }, { type: 'toggle', what: 'sources' }, { sourcesShown: false }],
  ['an overlay', {}, { type: 'overlay', overlay: 'help' }, { overlay: 'help' }],
  [
    'the same overlay',
    { overlay: 'help' },
    { type: 'overlay', overlay: 'help' },
    { overlay: 'none' },
  ],
  [
    'another overlay',
    { overlay: 'help' },
    { type: 'overlay', overlay: 'grid' },
    { overlay: 'grid' },
  ],
  ['zoom', {}, { type: 'zoom', scale: 2 }, { zoom: { scale: 2, at: [640, 360] } }],
  [
    'zoom into a corner',
    {},
    { type: 'zoom', scale: 2, at: [0, 784] },
    { zoom: { scale: 2, at: [320, 540] } },
  ],
  ['zoom back', { zoom: zoomed }, { type: 'zoom', scale: 1 }, { zoom: whole }],
  [
    'an answer lights the screen',
    { blank: 'black' },
    { type: 'answer', answer },
    { answer, blank: 'none' },
  ],
  [
    'no answer',
    { answer, blank: 'black' },
    { type: 'answer', answer: null },
    { answer: null, blank: 'black' },
  ],
  ['pause', {}, { type: 'clock', to: 'pause' }, { clock: { elapsed: 4000, runningSince: null } }],
  [
    'resume',
    { clock: { elapsed: 4000, runningSince: null } },
    { type: 'clock', to: 'resume' },
    { clock: { elapsed: 4000, runningSince: now } },
  ],
  [
    'resume while it runs',
    {},
    { type: 'clock', to: 'resume' },
    { clock: { elapsed: 0, runningSince: 1000 } },
  ],
  [
    'reset',
    { clock: { elapsed: 9, runningSince: 1000 } },
    { type: 'clock', to: 'reset' },
    { clock: { elapsed: 0, runningSince: now } },
  ],
  [
    'reset while paused',
    { clock: { elapsed: 9, runningSince: null } },
    { type: 'clock', to: 'reset' },
    { clock: { elapsed: 0, runningSince: null } },
  ],
  [
    'keep the frozen figures',
    { newerSnapshot: 'ffffffffffff' },
    { type: 'figures', use: 'frozen' },
    { newerSnapshot: null },
  ],
  ['the notice is read', { notice: 'display-lost' }, { type: 'dismiss-notice' }, { notice: null }],
])('%s', (_, changed, action, expected) => {
  const { show, ends } = after(changed, action);
  expect(show).toMatchObject(expected);
  expect(ends).toBe(false);
});

test.each<ShowAction>([
  { type: 'swap-displays' },
  { type: 'toggle-beside' },
  { type: 'figures', use: 'newer' },
])('%o is for those who know displays and the store', (action) => {
  const show = showFixture();
  expect(reduceShow(show, action, now).show).toBe(show);
});

test('Escape closes what lies on top, one thing at a time, and then asks to end', () => {
  let show = showFixture({ overlay: 'help', answer, blank: 'white', zoom: zoomed });
  const left: unknown[] = [];
  for (let pressed = 0; pressed < 4; pressed++) {
    const reduced = reduceShow(show, { type: 'escape' }, now);
    expect(reduced.ends).toBe(false);
    show = reduced.show;
    left.push([show.overlay, show.answer, show.blank, show.zoom.scale]);
  }
  expect(left).toEqual([
    ['none', answer, 'white', 2],
    ['none', null, 'white', 2],
    ['none', null, 'none', 2],
    ['none', null, 'none', 1],
  ]);
  expect(reduceShow(show, { type: 'escape' }, now)).toEqual({ show, ends: true });
});

test('Escape puts a half-typed number away first', () => {
  const { show, ends } = after({ typed: '12' }, { type: 'escape' });
  expect([show.typed, ends]).toEqual(['', false]);
});

test('a clock counts what it ran, never backwards', () => {
  expect(elapsedOf({ elapsed: 500, runningSince: null }, now)).toBe(500);
  expect(elapsedOf({ elapsed: 500, runningSince: 4000 }, now)).toBe(1500);
  expect(elapsedOf({ elapsed: 500, runningSince: 9000 }, now)).toBe(500);
});

test.each<[string, Partial<Show>, ShowAction, boolean]>([
  ['next', {}, { type: 'next' }, true],
  ['Enter', {}, { type: 'enter' }, true],
  ['Escape', {}, { type: 'escape' }, true],
  ['previous', {}, { type: 'previous' }, false],
  ['next from black', { blank: 'black' }, { type: 'next' }, false],
  ['a key that is held', { slideSince: now - 100 }, { type: 'next' }, false],
])('from the end of the show, %s leaves: %o', (_, changed, action, leaves) => {
  expect(after({ ...ended, ...changed }, action).ends).toBe(leaves);
});
