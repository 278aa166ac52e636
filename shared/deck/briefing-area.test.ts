import { expect, test } from 'vitest';
import { aFigure, areasFixture, aSlide, briefingWith, wuchang } from './briefing.fixture.ts';
import { slidesOfAnotherArea, withArea } from './briefing-area.ts';

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
  expect(slidesOfAnotherArea(briefing, wuchang.key)).toEqual({ changing: [1, 2], breaking: [3] });
  expect(slidesOfAnotherArea(briefing, areasFixture[0]?.key ?? wuchang.key)).toEqual({
    changing: [],
    breaking: [],
  });
  const there = withArea(briefing, wuchang.key);
  const back = withArea(there, areasFixture[0]?.key ?? wuchang.key);
  expect(back.figures).toEqual(briefing.figures);
});
