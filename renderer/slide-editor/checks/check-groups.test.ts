import { expect, test } from 'vitest';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { checkDeck } from '../../../shared/deck/check-deck.ts';
import { findingsBySlide } from '../../../shared/deck/findings.ts';
import { checkGroups, figuresLeftOver, isAdvice } from './check-groups.ts';

const grid = (...keys: string[]) => ({ figures: keys.map((key) => ({ figure: `{{${key}}}` })) });

function groupsOf(...slides: Record<string, unknown>[]) {
  const figures = [aFigure('hi-tech'), aFigure('contracts', { passages: [] })];
  const briefing = briefingWith(slides, figures);
  const check = checkDeck(briefing);
  return checkGroups(briefing, findingsBySlide(check, briefing.deck), 'zh-CN');
}

test('what was found stands by its kind, faults first, with number and title of its slide', () => {
  const groups = groupsOf(
    aSlide({
      key: 'one',
      body: grid('hi-tech', 'contracts'),
      hidden: true,
      title: { zh: '共9家', en: 'A' },
    }),
    aSlide({
      ...{ key: 'two', position: 2, orderKey: 'a1', body: grid('hi-tech', 'contracts') },
      title: { zh: '有{{hi-tech}}和30个', en: '{{gone}}' },
    }),
  );
  expect(groups.map(({ kind, places }) => [kind, places.length])).toEqual([
    ['problem', 1],
    ['typed', 2],
    ['unsourced', 1],
  ]);
  const [hidden, shown] = groups[1]?.places ?? [];
  expect(hidden).toMatchObject({ slide: 'one', number: null, title: '共9家', path: ['title'] });
  expect(shown).toMatchObject({ slide: 'two', number: 1, path: ['title'] });
});

test('what is only worth knowing stands behind, and nothing is a list without kinds', () => {
  const groups = groupsOf(aSlide({ body: grid('hi-tech', 'contracts') }));
  expect(groups.map((group) => [group.kind, isAdvice(group)])).toEqual([['unsourced', true]]);
  expect(groupsOf(aSlide({ body: grid('hi-tech', 'hi-tech') }))).toEqual([]);
});

test('figures left over are those of the period and of the fields of work that slides show', () => {
  const figures = [
    aFigure('shown'),
    aFigure('left'),
    aFigure('left', { timePeriod: '2022' }),
    aFigure('earlier', { timePeriod: '2022' }),
    aFigure('apart', { theme: 'people' }),
  ];
  const briefing = briefingWith([aSlide({ body: grid('shown', 'shown') })], figures);
  const left = figuresLeftOver(briefing, checkDeck(briefing));
  expect(left.map(({ key }) => key)).toEqual(['left']);
});
