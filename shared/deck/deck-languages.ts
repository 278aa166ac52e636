import { AppError } from '../errors.ts';
import type { Deck } from '../model/deck.ts';
import type { Locale } from '../model/localized.ts';
import type { Settings } from '../model/settings.ts';

type Languages = Pick<Deck, 'languages'>;

/** A person's settings where this deck is shown: its slides are in a language that it has. */
export function settingsFor(settings: Settings, { languages }: Languages): Settings {
  return languages.includes(settings.slideLocale)
    ? settings
    : { ...settings, slideLocale: 'zh-CN' };
}

/** What an export of this deck may be in: one of its languages, or both. */
export function exportLocales({ languages }: Languages): readonly (Locale | 'both')[] {
  return languages.length > 1 ? [...languages, 'both'] : languages;
}

/** @throws deck.no-language when a deck without English is to be written in English */
export function assertWrittenIn(
  locale: Locale | 'both',
  deck: Pick<Deck, 'key' | 'languages'>,
): void {
  if (!exportLocales(deck).includes(locale))
    throw new AppError('deck.no-language', { deck: deck.key });
}
