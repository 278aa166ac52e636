import { expect, test } from 'vitest';
import { isReference, splitReferences } from './references.ts';

test('text is cut at its references', () => {
  expect(splitReferences('共{{hi-tech@2023-Q4}}、{{tower.talent}}家')).toEqual([
    { text: '共' },
    {
      written: '{{hi-tech@2023-Q4}}',
      reference: { kind: 'figure', key: 'hi-tech', period: '2023-Q4' },
    },
    { text: '、' },
    {
      written: '{{tower.talent}}',
      reference: { kind: 'figure', key: 'tower.talent', period: null },
    },
    { text: '家' },
  ]);
});

test.each([['{{}}'], ['{{Hi Tech}}'], ['{{a.b.c}}'], ['{{a@latest}}'], ['{{deck:x}}']])(
  '%s names nothing that can be read',
  (text) => {
    expect(splitReferences(text)).toEqual([{ written: text, reference: null }]);
  },
);

test.each([
  ['{{a}}', true],
  ['{{goal:a}}', true],
  ['x{{a}}', false],
  ['{{a}}{{b}}', false],
])('%s is a single reference: %s', (text, expected) => {
  expect(isReference(text)).toBe(expected);
});
