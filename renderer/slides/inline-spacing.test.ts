import { expect, test } from 'vitest';
import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import { inlineSpacing } from './inline-spacing.ts';

const figure = (printed: string) => ({ printed }) as BoundFigure;

test.each([
  [['市场主体', figure('突破20万户'), '，一年'], { before: false, after: false }],
  [['一年新添', figure('206家'), '企业'], { before: true, after: false }],
  [['，', figure('94.6%'), '的事项'], { before: false, after: true }],
  [['超过 ', figure('206'), ' firms'], { before: false, after: false }],
])('%j', (text, expected) => {
  expect(inlineSpacing(text, 1)).toEqual(expected);
});
