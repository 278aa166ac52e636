import { expect, test } from 'vitest';
import type { Deck } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import { SlideFields } from '../model/edit-fields.ts';
import { SectionKey, SlideKey } from '../model/keys.ts';
import { bindDeck } from './bind-slide.ts';
import { aSlide, briefingWith } from './briefing.fixture.ts';
import {
  addSection,
  duplicateSlides,
  insertNewSlide,
  insertSlides,
  moveSection,
  moveSlides,
  neighbourOf,
  recolourSection,
  removeSectionKeepingSlides,
  removeSectionWithSlides,
  removeSlides,
  renameSection,
  setHidden,
  slidesAddedBy,
  splitSection,
} from './slide-list-edits.ts';

const section = (key: string) => SectionKey.parse(key);
const slide = (key: string) => SlideKey.parse(key);

/** `a1 a2 | b1`: the slides of each section, which are named after their first letter. */
function deckOf(outline: string): Deck {
  const runs = outline.split('|').map((run) => run.trim());
  const keys = runs.flatMap((run) => run.split(' ').filter((key) => /\d/.test(key)));
  const { deck } = briefingWith(
    keys.map((key, index) =>
      aSlide({ key, position: index + 1, orderKey: `a${index}`, section: key[0] }),
    ),
  );
  const sections = runs.map((run, index) => ({
    ...{ key: section(run[0] ?? ''), name: { zh: run[0] ?? '', en: null } },
    ...{ accent: 'primary' as const, orderKey: `a${index}` },
  }));
  return { ...deck, sections };
}

/** Copies are named apart by ends that nobody can foretell. */
function withoutEnd(key: string): string {
  return key.replace(/-[0-9a-z]{8}$/, '-new');
}

/** What the edits leave, in the form of `deckOf`; each finds its place free on the way. */
function outlineAfter(deck: Deck, edits: readonly Edit[]): string {
  const slides = new Map<string, { section: string; orderKey: string }>(
    deck.slides.map((one) => [one.key, one]),
  );
  const sections = new Map<string, { orderKey: string }>(
    deck.sections.map((one) => [one.key, one]),
  );
  for (const edit of edits) {
    const { entity, before, after } = edit;
    if (entity !== 'slide' && entity !== 'section') throw new Error(entity);
    const things: Map<string, { orderKey: string }> = entity === 'slide' ? slides : sections;
    if (after) {
      for (const [key, other] of things)
        if (key !== after.key) expect(other.orderKey).not.toBe(after.orderKey);
      things.set(after.key, after);
    } else if (before) things.delete(before.key);
  }
  const inOrder = <Thing extends { orderKey: string }>(things: Map<string, Thing>) =>
    [...things].sort(([, one], [, other]) => (one.orderKey < other.orderKey ? -1 : 1));
  const runs: string[][] = [];
  let open = '';
  for (const [key, one] of inOrder(slides)) {
    if (open !== one.section) runs.push([`${one.section}:`]);
    open = one.section;
    runs.at(-1)?.push(withoutEnd(key));
  }
  const empty = inOrder(sections)
    .filter(([key]) => ![...slides.values()].some((one) => one.section === key))
    .map(([key]) => [`${key}:`]);
  return [...runs, ...empty].map((run) => run.join(' ')).join(' | ');
}

const deck = deckOf('a1 a2 a3 | b1 b2 | c1');

test.each([
  [['a1'], 'a', 'a3', 'a: a2 a1 a3 | b: b1 b2 | c: c1'],
  [['a1'], 'b', 'b2', 'a: a2 a3 | b: b1 a1 b2 | c: c1'],
  [['b1', 'a1'], 'c', null, 'a: a2 a3 | b: b2 | c: c1 a1 b1'],
  [['a3', 'c1'], 'a', 'a1', 'a: a3 c1 a1 a2 | b: b1 b2 | c:'],
  [['b1'], 'a', 'b1', 'a: a1 a2 a3 b1 | b: b2 | c: c1'],
  [['a1', 'a3', 'b1'], 'a', 'a3', 'a: a2 a1 a3 b1 | b: b2 | c: c1'],
  [['a1', 'a2', 'a3', 'b1', 'b2', 'c1'], 'b', 'b1', 'b: a1 a2 a3 b1 b2 c1 | a: | c:'],
])('%j moved into %s before %s', (keys, into, before, expected) => {
  const at = { section: section(into), before: before === null ? null : slide(before) };
  expect(outlineAfter(deck, moveSlides(deck, keys, at))).toBe(expected);
});

test('what stays where it is, is no edit', () => {
  const at = { section: section('a'), before: slide('a3') };
  expect(moveSlides(deck, ['a1', 'a2'], at)).toEqual([]);
  expect(moveSlides(deck, ['a2'], { ...at, before: slide('a2') })).toEqual([]);
  expect(setHidden(deck, ['a1'], false)).toEqual([]);
  expect(moveSection(deck, section('b'), section('c'))).toEqual([]);
  expect(renameSection(deck, section('b'), { zh: 'b', en: null })).toEqual([]);
});

test('copies stand together after the last of them, with keys of their own', () => {
  const edits = duplicateSlides(deck, ['b1', 'a2']);
  expect(outlineAfter(deck, edits)).toBe('a: a1 a2 a3 | b: b1 a2-new b1-new b2 | c: c1');
});

test('slides of another briefing come into the section at their place and keep what they refer to', () => {
  const foreign = SlideFields.parse({
    ...{ key: 'a2', layout: 'kpi-grid', orderKey: 'a0', section: 'unheard-of', subtitle: null },
    ...{ title: { zh: '{{hi-tech}}', en: null }, body: { figures: ['hi-tech'] }, notes: null },
    hidden: true,
  });
  const edits = insertSlides(deck, [foreign, foreign], { section: section('b'), before: null });
  expect(outlineAfter(deck, edits)).toBe('a: a1 a2 a3 | b: b1 b2 | c: c1 | b: a2-new a2-new');
  expect(edits[0]?.after).toMatchObject({ title: foreign.title, body: foreign.body, hidden: true });
});

test('a new slide binds as it is, in both languages or in Chinese alone', () => {
  for (const languages of [['zh-CN', 'en'], ['zh-CN']] as const) {
    const empty = { ...briefingWith([]).deck, languages: [...languages] };
    const at = { section: section('economy'), before: null };
    const [edit] = insertNewSlide(empty, at);
    const made = SlideFields.parse(edit?.after);
    expect(made.title.en === null).toBe(languages.length === 1);
    const briefing = briefingWith([{ ...made, position: 1 }]);
    for (const locale of languages) expect(bindDeck(briefing, locale)[0]?.ok).toBe(true);
  }
});

test('slides go and are hidden together', () => {
  expect(outlineAfter(deck, removeSlides(deck, ['c1', 'a1']))).toBe('a: a2 a3 | b: b1 b2 | c:');
  expect(setHidden(deck, ['a1', 'b1'], true)).toMatchObject([
    { before: { key: 'a1', hidden: false }, after: { key: 'a1', hidden: true } },
    { before: { key: 'b1', hidden: false }, after: { key: 'b1', hidden: true } },
  ]);
});

const name = { zh: '新章', en: 'New' };

test('a section begins empty after another one, or at a slide', () => {
  expect(outlineAfter(deck, addSection(deck, section('a'), name))).toBe(
    'a: a1 a2 a3 | b: b1 b2 | c: c1 | section:',
  );
  expect(outlineAfter(deck, splitSection(deck, slide('a2'), name))).toBe(
    'a: a1 | section: a2 a3 | b: b1 b2 | c: c1',
  );
  const [edit] = addSection(deck, section('a'), name);
  expect(edit?.after).toMatchObject({ name, accent: 'teal' });
  const inOrder = [...deck.sections, edit?.after as { key: string; orderKey: string }]
    .sort((one, other) => (one.orderKey < other.orderKey ? -1 : 1))
    .map(({ key }) => key);
  expect(inOrder).toEqual(['a', 'section', 'b', 'c']);
});

test.each([
  ['c', 'a', 'c: c1 | a: a1 a2 a3 | b: b1 b2'],
  ['a', null, 'b: b1 b2 | c: c1 | a: a1 a2 a3'],
  ['a', 'c', 'b: b1 b2 | a: a1 a2 a3 | c: c1'],
])('section %s moves before %s with its slides', (key, before, expected) => {
  const at = before === null ? null : section(before);
  expect(outlineAfter(deck, moveSection(deck, section(key), at))).toBe(expected);
});

test.each([
  ['b', 'a: a1 a2 a3 b1 b2 | c: c1'],
  ['a', 'b: a1 a2 a3 b1 b2 | c: c1'],
])('the slides of section %s stay beside it when it goes', (key, expected) => {
  expect(outlineAfter(deck, removeSectionKeepingSlides(deck, section(key)))).toBe(expected);
});

test('a section goes with its slides; its slides have nowhere to stay without another one', () => {
  expect(outlineAfter(deck, removeSectionWithSlides(deck, section('b')))).toBe(
    'a: a1 a2 a3 | c: c1',
  );
  const alone = deckOf('a1');
  expect(neighbourOf(alone, section('a'))).toBeNull();
  expect(() => removeSectionKeepingSlides(alone, section('a'))).toThrow(
    expect.objectContaining({ code: 'record.needed' }),
  );
});

test('a section gets another name or colour', () => {
  expect(renameSection(deck, section('b'), name)).toMatchObject([{ after: { name } }]);
  expect(recolourSection(deck, section('b'), 'red')).toMatchObject([{ after: { accent: 'red' } }]);
});

test.each([
  ['duplicated', () => duplicateSlides(deck, ['x'])],
  ['moved', () => moveSlides(deck, ['x'], { section: section('a'), before: null })],
  ['removed', () => removeSlides(deck, ['a1', 'x'])],
])('a slide that is gone is not %s in silence', (_, act) => {
  expect(act).toThrow(expect.objectContaining({ code: 'usage.slide-unknown' }));
});

test('in a deck without anything a new slide brings a section', () => {
  const { deck: empty } = briefingWith([]);
  const edits = insertNewSlide({ ...empty, sections: [] }, null);
  expect(outlineAfter({ ...empty, sections: [] }, edits)).toBe('section: slide-new');
});

test('the keys of what was added are known', () => {
  const added = slidesAddedBy(duplicateSlides(deck, ['a1', 'c1']));
  expect(added.map(withoutEnd)).toEqual(['a1-new', 'c1-new']);
});

test('a new slide and a copy never have the key of one that is gone, one that was cut has its own', () => {
  const made = [1, 2, 3].flatMap(() => [
    ...slidesAddedBy(insertNewSlide(deck, { section: section('a'), before: null })),
    ...slidesAddedBy(duplicateSlides(deck, ['a1'])),
  ]);
  expect(new Set(made).size).toBe(6);
  const cut = deck.slides[0];
  if (!cut) throw new Error('no slide');
  const { position: _, unreadable: __, ...stored } = cut;
  const without = { ...deck, slides: deck.slides.slice(1) };
  const pasted = insertSlides(without, [stored], { section: section('c'), before: null });
  expect(slidesAddedBy(pasted)).toEqual(['a1']);
});
