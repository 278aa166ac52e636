import { expect, test } from 'vitest';
import { aFigure } from './briefing.fixture.ts';
import { indexFigures, isReference, splitReferences } from './references.ts';

test('text is cut at its references', () => {
  expect(splitReferences('共{{hi-tech@2023-Q4}}、{{tower.talent}}家')).toEqual([
    { text: '共' },
    {
      written: '{{hi-tech@2023-Q4}}',
      reference: { kind: 'figure', key: 'hi-tech', period: '2023-Q4', area: null },
    },
    { text: '、' },
    {
      written: '{{tower.talent}}',
      reference: { kind: 'figure', key: 'tower.talent', period: null, area: null },
    },
    { text: '家' },
  ]);
});

test('a reference may name another area, by its code or in Chinese', () => {
  const areaOf = (text: string) => {
    const [run] = splitReferences(text);
    return run && 'reference' in run && run.reference?.kind === 'figure' ? run.reference : null;
  };
  expect(areaOf('{{gdp@2023#CN-420106}}')).toMatchObject({ period: '2023', area: 'CN-420106' });
  expect(areaOf('{{gdp#青菱街道}}')).toMatchObject({ key: 'gdp', period: null, area: '青菱街道' });
  expect(areaOf('{{gdp#}}')).toBeNull();
});

test('each area has its own figures, whichever comes first', () => {
  const elsewhere = { key: 'CN-420106', name: { zh: '武昌区', en: 'Wuchang' } };
  const [ours, theirs] = [aFigure('gdp'), aFigure('gdp', { value: 7, area: elsewhere })];
  for (const figures of [
    [ours, theirs],
    [theirs, ours],
  ]) {
    const index = indexFigures(figures);
    expect(index.of('gdp', '2023', null)).toBe(ours);
    expect(index.reported('gdp', '2023', null)).toBe(ours);
    expect(index.of('gdp', '2023', 'CN-420106')).toBe(theirs);
    expect(index.reported('gdp', '2023', 'CN-420106')).toBe(theirs);
    expect(index.reported('gdp', '2023', 'CN-420107')).toBeUndefined();
  }
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
