import { expect, test } from 'vitest';
import { areasFixture, wuchang } from '../deck/briefing.fixture.ts';
import { homeOf } from './areas.ts';
import { wordsInPlace } from './bind-figure.ts';

const home = homeOf(areasFixture);
const said = (zh: string, area: typeof home, meant: typeof home) =>
  wordsInPlace({ zh, en: 'More firms' }, { area }, { areas: areasFixture, meant }, 'zh-CN');

test('a goal says whose it is where that is another area than the one that goes without saying', () => {
  expect(said('聚集企业', home, home)).toBe('聚集企业');
  expect(said('聚集企业', wuchang.key, home)).toBe('聚集企业（武昌区）');
  expect(said('聚集企业', wuchang.key, wuchang.key)).toBe('聚集企业');
  // As earlier versions wrote it.
  expect(said('聚集企业', null, wuchang.key)).toBe('聚集企业（洪山区）');
  expect(said('武昌聚集企业', wuchang.key, home)).toBe('武昌聚集企业');
});

test('in English the area stands in brackets of its own', () => {
  const words = { zh: '聚集企业', en: 'More firms' };
  const record = { area: wuchang.key };
  expect(wordsInPlace(words, record, { areas: areasFixture, meant: home }, 'en')).toBe(
    'More firms (Wuchang)',
  );
});
