import { expect, test } from 'vitest';
import { fieldAt } from './field-at.ts';

test.each([
  ['cover', ['title'], 'text'],
  ['cover', ['subtitle'], 'text'],
  ['cover', ['body', 'lead'], 'text'],
  ['hero-figure', ['body', 'support', 1, 'note'], 'text'],
  ['hero-figure', ['body', 'support', 1, 'figure'], 'figure'],
  ['chart', ['body', 'chart', 'figures', 0], 'figure'],
  ['picture', ['body', 'picture', 'caption'], 'text'],
  ['picture-grid', ['body', 'pictures', 0, 'picture', 'caption'], 'text'],
] as const)('in %s there is at %s a %s', (layout, path, kind) => {
  expect(fieldAt(layout, path)?.control.kind).toBe(kind);
});

test.each([
  ['cover', ['body']],
  ['cover', ['body', 'nothing']],
  ['cover', ['body', 'photograph', 'caption']],
  ['picture', ['body', 'picture', 'file']],
  ['hero-figure', ['body', 'support', 'note']],
  ['no-such-layout', ['body', 'lead']],
] as const)('in %s there is nothing at %s', (layout, path) => {
  expect(fieldAt(layout, path)).toBeNull();
});
