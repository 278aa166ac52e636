import { formatPeriod } from '../figures/format-period.ts';
import type { DeckSummary } from '../model/deck.ts';
import { locales, textsIn } from '../model/localized.ts';
import { createMatcher } from './match-text.ts';

/**
 * The briefings that a word leads to, in the order given: by the title in either language, Chinese by
 * its pinyin and initials too, and by the period as it is written. An empty question leaves all of them.
 */
export function searchDecks<Summary extends DeckSummary>(
  question: string,
  decks: readonly Summary[],
): readonly Summary[] {
  const matcher = createMatcher(question);
  if (matcher.isEmpty) return decks;
  return decks.filter(({ title, period }) => {
    const periods = locales.map((locale) => formatPeriod(period, locale));
    return [...textsIn(title), ...periods].some((text) => matcher.finds(text));
  });
}
