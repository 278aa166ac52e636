import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { guardTextFields, isOfInputMethod } from './text-fields.ts';

/** An element as far as selectors tell: the guard asks for fields, and a page has other things. */
const element = (isField: boolean) => ({ matches: () => isField }) as unknown as Element;
const field = element(true);
const button = element(false);

type Press = Parameters<typeof isOfInputMethod>[0];

test.each<[string, Press, boolean]>([
  ['a key while composing', { isComposing: true, keyCode: 229, target: field }, true],
  ['the key that ends it', { isComposing: false, keyCode: 229, target: field }, true],
  ['Enter on its own', { isComposing: false, keyCode: 13, target: field }, false],
  ['a key beside the fields', { isComposing: false, keyCode: 229, target: button }, false],
  ['a key of the window', { isComposing: false, keyCode: 229, target: null }, false],
])('%s', (_, press, expected) => {
  expect(isOfInputMethod(press)).toBe(expected);
});

test.each([
  ['Escape', true],
  ['Enter', false],
])('%s that ends a composition reaches nobody, and closes nothing by itself', (key, prevented) => {
  let guard: (event: unknown) => void = () => {};
  guardTextFields({ addEventListener: (_: string, listener: never) => (guard = listener) });
  const event = {
    key,
    isComposing: false,
    keyCode: 229,
    target: field,
    stopImmediatePropagation: vi.fn(),
    preventDefault: vi.fn(),
  };
  guard(event);
  expect(event.stopImmediatePropagation).toHaveBeenCalledOnce();
  expect(event.preventDefault).toHaveBeenCalledTimes(prevented ? 1 : 0);
  guard({ ...event, keyCode: 27 });
  expect(event.stopImmediatePropagation).toHaveBeenCalledOnce();
});

test('nothing else asks for input methods: a guard of its own forgets the key that ends it', () => {
  const asking = globSync('renderer/**/*.{ts,tsx}').filter((file) =>
    /isComposing|\b229\b/.test(readFileSync(file, 'utf8')),
  );
  expect(asking.sort()).toEqual([
    'renderer/commands/text-fields.test.ts',
    'renderer/commands/text-fields.ts',
  ]);
});
