import { expect, test } from 'vitest';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import type { DataSelection } from '../../../shared/model/data-export.ts';
import { DeckKey, IndicatorKey, ThemeKey } from '../../../shared/model/keys.ts';
import { selectContent } from './select-content.ts';
import { dataStore } from './testing/data-store.ts';

const deck = DeckKey.parse('annual-2023');

test('nothing selected is everything', () => {
  const content = dataStore().content();
  expect(selectContent(content, null)).toBe(content);
});

test('a theme has its indicators, goals and milestones, and the wholes of its parts', () => {
  const content = dataStore().content();
  for (const { key } of content.themes) {
    const part = selectContent(content, { by: 'themes', themes: [ThemeKey.parse(key)] });
    const own = content.indicators.filter(({ theme }) => theme === key);
    expect(part.indicators).toEqual(expect.arrayContaining(own));
    const keys = part.indicators.map((indicator) => indicator.key);
    const wholes = part.indicators.flatMap(({ denominator }) => denominator ?? []);
    expect(keys).toEqual(expect.arrayContaining(wholes));
    expect(part.goals).toEqual(content.goals.filter(({ theme }) => theme === key));
    expect(part.milestones).toEqual(content.milestones.filter(({ theme }) => theme === key));
  }
});

test('slides have every figure that they show, and none that only others show', () => {
  const store = dataStore();
  const content = store.content();
  const slides = bindDeck(store.briefings.get(deck), 'zh-CN');
  for (const [index, result] of slides.entries()) {
    if (!result.ok) throw new Error(`${result.key} is broken`);
    const shown = [...new Set(result.slide.figures.map(({ figure }) => figure.key as string))];
    const select = () => selectContent(content, { by: 'slides', deck, slides: [index + 1] });
    if (
      shown.length === 0 &&
      !/\{\{(?:goal|milestone):/.test(
        JSON.stringify(content.decks[0]?.slides.filter(({ hidden }) => !hidden)[index]),
      )
    ) {
      expect(select).toThrow(expect.objectContaining({ code: 'export.no-data' }));
      continue;
    }
    const part = select();
    const inPart = [
      ...part.indicators.map(({ key }) => key as string),
      ...part.goals.flatMap(({ targets }) => targets.map(({ key }) => key as string)),
    ];
    expect(inPart).toEqual(expect.arrayContaining(shown));
    const wholes = part.indicators.flatMap(({ denominator }) => denominator ?? []) as string[];
    const extra = part.indicators.filter(
      ({ key }) => !shown.includes(key) && !wholes.includes(key),
    );
    expect(extra).toEqual([]);
  }
});

test.each<[string, DataSelection, string]>([
  [
    'an indicator that is not there',
    { by: 'indicators', indicators: [IndicatorKey.parse('gone')] },
    'export.no-data',
  ],
  [
    'a theme that is not there',
    { by: 'themes', themes: [ThemeKey.parse('gone')] },
    'usage.theme-unknown',
  ],
  [
    'a deck that is not there',
    { by: 'slides', deck: DeckKey.parse('gone'), slides: [1] },
    'deck.unknown',
  ],
  ['slides beyond the last', { by: 'slides', deck, slides: [999] }, 'export.no-data'],
])('%s is refused', (_, selection, code) => {
  const content = dataStore().content();
  expect(() => selectContent(content, selection)).toThrow(expect.objectContaining({ code }));
});
