import { expect, test } from 'vitest';
import { duration } from './duration.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [65_000, '1:05'],
  [-65_000, '1:05'],
  [3_723_000, '1:02:03'],
])('%i ms reads %s', (ms, text) => expect(duration(ms)).toBe(text));
