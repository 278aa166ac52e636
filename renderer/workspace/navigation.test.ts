import { expect, test } from 'vitest';
import { type Destination, type Journey, nextJourney, type Step, start } from './navigation.ts';

const go = (view: Destination['view']): Step => ({ type: 'go', to: { view } });
const back: Step = { type: 'back' };
const forward: Step = { type: 'forward' };

const travel = (...steps: Step[]): Journey => steps.reduce(nextJourney, start);

test.each([
  ['back after two steps', [go('data'), go('sources'), back], 'data'],
  ['back to the start', [go('data'), back], 'briefing'],
  ['back at the start', [back], 'briefing'],
  ['forward again', [go('data'), back, forward], 'data'],
  ['forward at the end', [go('data'), forward], 'data'],
  ['forward after another way was taken', [go('data'), back, go('goals'), forward], 'goals'],
])('%s', (_, steps, view) => {
  expect(travel(...steps).here.view).toBe(view);
});

test('going to the same place again is another visit', () => {
  expect(travel(go('data'), go('data')).visit).toBe(2);
});

test('only the last steps are remembered', () => {
  const far = travel(...Array.from({ length: 80 }, () => go('data')));
  expect(far.past).toHaveLength(50);
});
