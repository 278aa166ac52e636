import { expect, test } from 'vitest';
import { aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { SectionKey } from '../../../shared/model/keys.ts';
import { boundDeckWithHidden } from '../../slides/bound-deck.ts';
import { type LaidOutSection, sectionDropAt, slideDropAt } from './drop-places.ts';
import { listedSections } from './listed-slides.ts';

const briefing = briefingWith(
  ['a1', 'a2', 'c1'].map((key, index) =>
    aSlide({ key, position: index + 1, orderKey: `a${index}`, section: key[0] }),
  ),
);
const sections = ['a', 'b', 'c'].map((key, index) => ({
  ...{ key: SectionKey.parse(key), name: { zh: key, en: null } },
  ...{ accent: 'primary' as const, orderKey: `a${index}` },
}));
const whole = { ...briefing, deck: { ...briefing.deck, sections } };
const groups = listedSections(whole, boundDeckWithHidden(whole, 'zh-CN'));

const extent = (top: number, height: number) => ({ top, bottom: top + height });
/** Headings are 20 high, slides 100, the words of a section without any 40. */
const laidOut: readonly LaidOutSection[] = [
  { heading: extent(0, 20), rows: [extent(20, 100), extent(120, 100)] },
  { heading: extent(220, 20), rows: [extent(240, 40)] },
  { heading: extent(280, 20), rows: [extent(300, 100)] },
];

test.each([
  [-50, 'a', 'a1', 20],
  [5, 'a', 'a1', 20],
  [60, 'a', 'a1', 20],
  [80, 'a', 'a2', 120],
  [160, 'a', 'a2', 120],
  [180, 'a', 'c1', 220],
  [225, 'a', 'c1', 220],
  [235, 'b', 'c1', 240],
  [270, 'b', 'c1', 240],
  [285, 'b', 'c1', 240],
  [295, 'c', 'c1', 300],
  [360, 'c', null, 400],
  [999, 'c', null, 400],
])('slides dropped at %i px go into %s before %s', (y, section, before, line) => {
  expect(slideDropAt(groups, laidOut, y)).toEqual({ place: { section, before }, y: line });
});

test.each([
  [50, 'a', 0],
  [150, 'b', 220],
  [260, 'c', 280],
  [390, null, 400],
])('a section dropped at %i px goes before %s', (y, place, line) => {
  expect(sectionDropAt(groups, laidOut, y)).toEqual({ place, y: line });
});

test('nothing is dropped among slides of a section that the deck does not have', () => {
  const lost = [{ section: null, slides: groups[0]?.slides ?? [] }];
  expect(slideDropAt(lost, laidOut, 60)).toBeNull();
  expect(slideDropAt([], [], 60)).toBeNull();
});
