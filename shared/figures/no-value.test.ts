import { expect, test } from 'vitest';
import { noValueMark } from './no-value.ts';

test.each(['—', '——', '-', '--', '–', '－', ' — ', '暂无数据', 'no data'])(
  '%j says that there is no value',
  (text) => expect(noValueMark(text)).toBe('missing'),
);

test.each(['…', '...', '#N/A', '#REF!', '#DIV/0!', 'N/A', 'n/a', '/', '×'])(
  '%j says nothing that could be stored',
  (text) => expect(noValueMark(text)).toBe('unclear'),
);

test.each(['', '0', '-3', '1400', '突破1400家', '获评', '3—5家'])('%j is no such sign', (text) =>
  expect(noValueMark(text)).toBe(null),
);
