import { expect, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { aSlide, briefingWith } from '../../shared/deck/briefing.fixture.ts';
import type { Slide } from '../../shared/model/deck.ts';
import { briefing } from '../briefing.fixture.ts';
import { boundDeck } from './bound-deck.ts';

test('every view has the same slides of a briefing, and others of the next one', () => {
  const results = boundDeck(briefing, 'zh-CN');
  expect(results).toEqual(bindDeck(briefing, 'zh-CN'));
  expect(boundDeck(briefing, 'zh-CN')).toBe(results);
  expect(boundDeck(briefing, 'en')).toEqual(bindDeck(briefing, 'en'));
  const next = { ...briefing, figures: briefing.figures.slice(1) };
  expect(boundDeck(next, 'zh-CN')).toEqual(bindDeck(next, 'zh-CN'));
});

test('a slide that did not change is the same after another one did, and bound anew where its place or a figure is another', () => {
  const slides = [
    ...['one', 'two', 'three'].map((key, index) =>
      aSlide({ key, position: index + 1, orderKey: `a${index}`, body: { figures: [] } }),
    ),
  ];
  const first = briefingWith(slides);
  const [one, two, three] = first.deck.slides;
  if (!one || !two || !three) throw new Error('no slides');
  const withSlides = (...changed: Slide[]) => ({
    ...first,
    snapshot: { ...first.snapshot },
    // A picture came with the edit.
    pictureSizes: { ['a'.repeat(64)]: changed.length },
    deck: { ...first.deck, slides: changed },
  });
  const before = boundDeck(first, 'zh-CN');
  const retitled = { ...two, title: { zh: '另一个题', en: 'Another' } };
  const edited = boundDeck(withSlides(one, retitled, three), 'zh-CN');
  expect(edited).toEqual(bindDeck(withSlides(one, retitled, three), 'zh-CN'));
  expect([edited[0] === before[0], edited[1] === before[1], edited[2] === before[2]]).toEqual([
    ...[true, false, true],
  ]);
  // The third is counted otherwise, the first stands among fewer of its section.
  const hidden = withSlides(one, { ...retitled, hidden: true }, three);
  expect(boundDeck(hidden, 'zh-CN')).toEqual(bindDeck(hidden, 'zh-CN'));
  const [figure] = first.figures;
  if (!figure) throw new Error('no figure');
  const corrected = { ...first, figures: [{ ...figure, value: 7 }, ...first.figures.slice(1)] };
  const [again] = boundDeck(corrected, 'zh-CN');
  expect(again).not.toBe(before[0]);
});
