import { expect, test } from 'vitest';
import { SlideKey } from '../model/keys.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { checkDeck } from './check-deck.ts';
import type { CutText } from './cut-texts.ts';
import { type Advice, type Finding, findingsBySlide, pathOfFinding } from './findings.ts';
import { nameOfPath } from './slide-paths.ts';

const figures = [aFigure('hi-tech', { value: 1300 }), aFigure('contracts', { passages: [] })];
const grid = (...keys: string[]) => ({ figures: keys.map((key) => ({ figure: `{{${key}}}` })) });

/** Each thing found on a slide, with where it leads to. */
function found(slide: Record<string, unknown>, cuts: readonly CutText[] = [], others = figures) {
  const briefing = briefingWith([aSlide(slide)], others);
  const list = findingsBySlide(checkDeck(briefing, cuts), briefing.deck).get(
    SlideKey.parse('a-slide'),
  );
  const [stored] = briefing.deck.slides;
  if (!stored) throw new Error('no slide');
  const led = (one: Finding | Advice) => {
    const path = pathOfFinding(one, stored);
    return [one.kind, path && nameOfPath(path)];
  };
  return { faults: list?.findings.map(led) ?? [], advice: list?.advice.map(led) ?? [] };
}

test('each finding leads to the field that it is in', () => {
  const statement = { zh: '共{{gone}}家，另有25家', en: null };
  const { faults, advice } = found({
    body: { ...grid('hi-tech', 'contracts'), statement },
    title: { zh: '2021年的{{hi-tech}}', en: '𰻸' },
    notes: { zh: '写下讲这一页时要说的话', en: 'Say it' },
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      ['problem', 'body.statement'],
      ['typed', 'body.statement'],
      ['year', 'title'],
      ['characters', 'title'],
      ['english', 'body.statement'],
    ]),
  );
  expect(advice).toEqual([['notes', 'notes']]);
});

test('a shown figure without a source leads to where it is named, and is no fault', () => {
  const { faults, advice } = found({ body: grid('hi-tech', 'contracts') });
  expect(faults).toEqual([]);
  expect(advice).toEqual([['unsourced', 'body.figures.1.figure']]);
});

test('a text that is cut leads to its field, one of a record to none', () => {
  const cut = { slide: SlideKey.parse('a-slide'), locale: 'zh-CN', text: '长', excess: 8 } as const;
  const path = ['body', 'statement'] as const;
  const cuts = [
    { ...cut, path },
    { ...cut, path: null },
  ];
  expect(found({ body: grid('hi-tech', 'hi-tech') }, cuts).faults).toEqual([
    ['cut', 'body.statement'],
    ['cut', null],
  ]);
});

test('a body that does not fit its layout leads to the part that is wrong', () => {
  const { faults } = found({ body: { figures: [] } });
  expect(faults).toContainEqual(['problem', 'body.figures']);
});

test('two slides in a row of one layout and nearly the same figures are told of on the second', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((key) => aFigure(key));
  const slides = [
    ['one', 'a', 'b', 'c', 'd'],
    ['two', 'a', 'b', 'c', 'e'],
    ['three', 'a', 'b', 'd'],
  ].map(([key, ...keys], index) =>
    aSlide({ key, position: index + 1, orderKey: `a${index}`, body: grid(...keys) }),
  );
  const alike = checkDeck(briefingWith(slides, all)).likeNeighbours;
  expect(alike).toEqual([{ slide: 'two', before: 'one', shared: 3 }]);
});
