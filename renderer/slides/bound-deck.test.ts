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

test('a slide that says something of the deck follows the others, and stays the same where they say the same', () => {
  const opening = { layout: 'section', body: { lead: { zh: '引语', en: null }, scene: 'lake' } };
  const cards = { body: { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] } };
  const first = briefingWith([
    aSlide({ key: 'agenda', layout: 'agenda', body: {} }),
    aSlide({
      key: 'count',
      layout: 'figure-to-source',
      body: { example: { figure: '{{hi-tech}}' } },
    }),
    aSlide({ key: 'opening', ...opening }),
    aSlide({ key: 'cards', ...cards }),
  ]);
  const withSlides = (slides: readonly Slide[]) => ({
    ...first,
    deck: { ...first.deck, slides: [...slides] },
  });
  const [agenda, count, opens, told] = first.deck.slides;
  if (!agenda || !count || !opens || !told) throw new Error('no slides');
  const before = boundDeck(first, 'zh-CN');
  const said = (results: ReturnType<typeof boundDeck>) =>
    results.flatMap((one) =>
      one.ok ? [[one.slide.chapters[0]?.firstSlide, one.slide.indicators?.shown]] : [],
    );
  expect(said(before).slice(0, 3)).toEqual([
    [3, undefined],
    [undefined, 2],
    [3, undefined],
  ]);

  const retitled = withSlides([agenda, count, opens, { ...told, title: { zh: '题', en: null } }]);
  const edited = boundDeck(retitled, 'zh-CN');
  expect(edited.map((one, index) => one === before[index])).toEqual([true, true, true, false]);

  const moved = withSlides([agenda, count, { ...told, key: told.key }, opens]);
  expect(boundDeck(moved, 'zh-CN')).toEqual(bindDeck(moved, 'zh-CN'));
  expect(said(boundDeck(moved, 'zh-CN'))[0]).toEqual([4, undefined]);

  const hidden = withSlides([agenda, count, opens, { ...told, hidden: true }]);
  expect(said(boundDeck(hidden, 'zh-CN'))[1]).toEqual([undefined, 1]);
});
