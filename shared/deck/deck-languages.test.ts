import { expect, test } from 'vitest';
import { DeckKey } from '../model/keys.ts';
import type { Settings } from '../model/settings.ts';
import { assertWrittenIn, exportLocales, settingsFor } from './deck-languages.ts';

const settings: Settings = {
  interfaceLocale: 'en',
  slideLocale: 'en',
  slideLook: 'night',
  firstSteps: 'done',
};
const key = DeckKey.parse('a-deck');

test('slides are in English where the deck has English, else in Chinese', () => {
  expect(settingsFor(settings, { languages: ['zh-CN', 'en'] }).slideLocale).toBe('en');
  expect(settingsFor(settings, { languages: ['zh-CN'] })).toEqual({
    ...settings,
    slideLocale: 'zh-CN',
  });
});

test('a deck is exported in the languages that it has, and no other', () => {
  expect(exportLocales({ languages: ['zh-CN', 'en'] })).toEqual(['zh-CN', 'en', 'both']);
  expect(exportLocales({ languages: ['zh-CN'] })).toEqual(['zh-CN']);
  expect(() => assertWrittenIn('both', { key, languages: ['zh-CN', 'en'] })).not.toThrow();
  for (const locale of ['en', 'both'] as const)
    expect(() => assertWrittenIn(locale, { key, languages: ['zh-CN'] })).toThrow(
      'deck.no-language',
    );
});
