import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '../../shared/model/localized.ts';
import { fontFamily } from './fonts.ts';

const renderer = path.resolve(import.meta.dirname, '..');

/**
 * While one of our fonts is on its way, Chromium under Linux asks the system for a generic family
 * once more for each text: thousands of questions, for each of which the layout waits (ADR 19).
 */
const generic = /(?:^|[\s,])(?:(?:sans-)?serif|system-ui|ui-[\w-]+|cursive|fantasy)\s*(?:$|[,;}])/m;

test('no stack of fonts names a generic family', () => {
  for (const locale of locales) expect(fontFamily(locale)).not.toMatch(generic);
  const sheets = globSync('**/*.css', { cwd: renderer });
  expect(sheets).not.toHaveLength(0);
  const stacks = sheets.flatMap((sheet) =>
    [...readFileSync(path.join(renderer, sheet), 'utf8').matchAll(/(?:font[\w-]*|--[\w-]+):[^;]*/g)]
      .map(([stack]) => `${sheet}: ${stack}`)
      .filter((stack) => generic.test(stack)),
  );
  expect(stacks).toEqual([]);
});

test('such a stack would be found', () => {
  for (const stack of ['Barlow, sans-serif', 'serif', 'a, system-ui, b'])
    expect(stack).toMatch(generic);
});
