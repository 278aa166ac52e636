import { expect, test } from 'vitest';
import type { Hex } from '../styles/color.ts';
import { greySvg, type ReadColour } from './grey-logo.ts';

/** As a browser reads them. */
const known: Readonly<Record<string, ReadColour>> = {
  '#a8201a': { hex: '#a8201a', alpha: 1 },
  '#fab': { hex: '#ffaabb', alpha: 1 },
  red: { hex: '#ff0000', alpha: 1 },
  'rgb(0, 128, 0)': { hex: '#008000', alpha: 1 },
  'rgba(0, 0, 255, 0.5)': { hex: '#0000ff', alpha: 0.5 },
};
const read = (word: string) => known[word] ?? null;

const isGrey = (hex: string) =>
  hex.slice(1, 3) === hex.slice(3, 5) && hex.slice(1, 3) === hex.slice(5);
const greyOf = (markup: string) => greySvg(markup, read);

test.each([
  ['an attribute', '<path fill="#a8201a"/>'],
  ['a word', '<path stroke="red"/>'],
  ['a gradient', '<stop offset="0" stop-color="rgb(0, 128, 0)"/>'],
  ['a style', '<path style="stroke-width:2;fill:#fab"/>'],
  ['a rule', '<style>.a{fill:#a8201a;stroke:red}</style>'],
])('%s loses its colour', (_, markup) => {
  const found = greyOf(markup).match(/#[\da-f]{6}/gi) ?? [];
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((hex) => !isGrey(hex))).toEqual([]);
  expect(greyOf(markup)).not.toMatch(/red|rgb\(|#fab/);
});

test('what is half seen through stays so', () => {
  expect(greyOf('<path fill="rgba(0, 0, 255, 0.5)"/>')).toMatch(
    /fill="rgba\((\d+), \1, \1, 0\.500\)"/,
  );
});

test.each([
  ['none', '<path fill="none" stroke="currentColor"/>'],
  ['a reference that reads like a colour', '<path fill="url(#fab)"/>'],
  ['a rule for a name that reads like one', '<style>#fab,.red{opacity:1}</style>'],
  ['a shape', '<path d="M0 0h8v8z" id="red" class="red"/>'],
])('%s stays as it is', (_, markup) => {
  expect(greyOf(markup)).toBe(markup);
});

test('greys are told apart as their colours are: light stays light', () => {
  const [dark, light] = ['#a8201a', '#fab'].map((colour) => {
    const [hex = '#000000'] = greyOf(`<path fill="${colour}"/>`).match(/#[\da-f]{6}/i) ?? [];
    return Number.parseInt(hex.slice(1, 3) as Hex, 16);
  });
  expect(light ?? 0).toBeGreaterThan((dark ?? 0) + 60);
});
