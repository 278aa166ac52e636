import { expect, test } from 'vitest';
import { aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { moveSlides } from '../../../shared/deck/slide-list-edits.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import { boundDeckWithHidden } from '../../slides/bound-deck.ts';
import { sectionName } from '../../slides/outline.ts';
import { listedSections, pointBeside, stopsOf } from './listed-slides.ts';

/** `a1 a2 | b | c1`: the slides of each section, named after it; b has none. */
function briefingOf(outline: string): Briefing {
  const runs = outline.split('|').map((run) => run.trim());
  const keys = runs.flatMap((run) => run.split(' ').filter((key) => /\d/.test(key)));
  const briefing = briefingWith(
    keys.map((key, index) =>
      aSlide({
        ...{ key, position: index + 1, orderKey: `a${index}`, section: key[0] },
        hidden: key === 'a2',
      }),
    ),
  );
  const sections = runs.map((run, index) => ({
    ...{ key: SectionKey.parse(run[0]), name: { zh: run[0] ?? '', en: null } },
    ...{ accent: 'primary' as const, orderKey: `a${index}` },
  }));
  return { ...briefing, deck: { ...briefing.deck, sections } };
}

function listOf(briefing: Briefing) {
  return listedSections(briefing, boundDeckWithHidden(briefing, 'zh-CN'));
}

test.each(['a1 a2 | b | c1', 'x | a1 | b | c | d1 | e', 'a1 | b1', 'a | b'])(
  'sections without slides stand where their order puts them: %s',
  (outline) => {
    const said = listOf(briefingOf(outline)).map(({ section, slides }) => {
      const keys = slides.map((result) => (result.ok ? result.slide.key : result.key));
      return [...(keys.length > 0 ? keys : [sectionName(section, 'zh-CN')])].join(' ');
    });
    expect(said.join(' | ')).toBe(outline);
  },
);

test('keys stop at each slide, hidden ones too, and at sections without any', () => {
  const stops = stopsOf(listOf(briefingOf('a1 a2 | b | c1')));
  expect(stops).toEqual([{ slide: 'a1' }, { slide: 'a2' }, { section: 'b' }, { slide: 'c1' }]);
});

/** The list once slides have moved one place. */
function moved(outline: string, keys: readonly string[], direction: 'up' | 'down'): string | null {
  const briefing = briefingOf(outline);
  const at = pointBeside(
    listOf(briefing),
    new Set(keys.map((key) => SlideKey.parse(key))),
    direction,
  );
  if (!at) return null;
  const slides = new Map(briefing.deck.slides.map((slide) => [slide.key, slide]));
  for (const edit of moveSlides(briefing.deck, keys, at))
    if (edit.entity === 'slide' && edit.after) {
      const was = slides.get(edit.after.key);
      if (was) slides.set(was.key, { ...was, ...edit.after });
    }
  const order = [...slides.values()].sort((one, other) => (one.orderKey < other.orderKey ? -1 : 1));
  return briefing.deck.sections
    .map(({ key }) => {
      const own = order.filter((slide) => slide.section === key).map((slide) => slide.key);
      return own.length > 0 ? own.join(' ') : key;
    })
    .join(' | ');
}

test.each([
  ['a1 a2 a3 | c1', ['a2'], 'up', 'a2 a1 a3 | c1'],
  ['a1 a2 a3 | c1', ['a2'], 'down', 'a1 a3 a2 | c1'],
  ['a1 a2 | c1 c2', ['a2'], 'down', 'a1 | a2 c1 c2'],
  ['a1 a2 | c1 c2', ['c1'], 'up', 'a1 a2 c1 | c2'],
  ['a1 a2 | b | c1', ['c1'], 'up', 'a1 a2 | c1 | c'],
  ['a1 a2 | b | c1', ['a2'], 'down', 'a1 | a2 | c1'],
  ['a1 a2 a3 a4 | c1', ['a1', 'a3'], 'down', 'a2 a4 a1 a3 | c1'],
  ['a1 a2 a3 | c1 c2', ['a2', 'c1'], 'up', 'a2 c1 a1 a3 | c2'],
  ['a1 a2 | c1', ['a1', 'a2'], 'up', null],
  ['a1 | c1 c2', ['c2'], 'down', null],
] as const)('%s: %j one place %s is %s', (outline, keys, direction, expected) => {
  expect(moved(outline, keys, direction)).toBe(expected);
});
