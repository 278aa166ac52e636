import { expect, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { briefing } from '../briefing.fixture.ts';
import { boundDeck } from './bound-deck.ts';

test('every view has the same slides of a briefing, and others of the next one', () => {
  const results = boundDeck(briefing, 'zh-CN');
  expect(results).toEqual(bindDeck(briefing, 'zh-CN'));
  expect(boundDeck(briefing, 'zh-CN')).toBe(results);
  expect(boundDeck(briefing, 'en')).toEqual(bindDeck(briefing, 'en'));
  const next = { ...briefing, figures: briefing.figures.slice(1) };
  expect(boundDeck(next, 'zh-CN')).toEqual(bindDeck(next, 'zh-CN'));
});
