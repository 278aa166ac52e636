import { expect, test } from 'vitest';
import { aFigure, areasFixture, aSlide, briefingWith, wuchang } from './briefing.fixture.ts';
import { slidesOfAnotherHome, withHome } from './home-area.ts';

const figures = [aFigure('gdp'), aFigure('gdp', { value: 7, area: wuchang }), aFigure('contracts')];
const shows = (...references: string[]) =>
  aSlide({
    key: references.join('-').replace(/[^a-z]/g, ''),
    body: { figures: references.map((figure) => ({ figure })) },
  });

test('slides that would say something else, or nothing, are told beforehand', () => {
  const briefing = {
    ...briefingWith(
      [
        shows('{{gdp}}', '{{gdp#CN-420111}}'),
        shows('{{gdp#CN-420111}}', '{{gdp#CN-420106}}'),
        shows('{{gdp}}', '{{contracts}}'),
      ],
      figures,
    ),
    areas: areasFixture,
  };
  expect(slidesOfAnotherHome(briefing, wuchang.key)).toEqual({ changing: [1, 2], breaking: [3] });
  expect(slidesOfAnotherHome(briefing, areasFixture[0]?.key ?? wuchang.key)).toEqual({
    changing: [],
    breaking: [],
  });
  const there = withHome(briefing, wuchang.key);
  expect(withHome(there, areasFixture[0]?.key ?? wuchang.key)).toEqual(briefing);
});
