import { bindDeck } from '../../shared/deck/bind-slide.ts';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';

type DeckInLocales = Map<Locale, readonly BindResult[]>;

/** Gone with its briefing, which each change of the content makes anew. */
const bound = new WeakMap<Briefing, DeckInLocales>();

/** The deck's slides as `bindDeck` binds them: once in a window, however many of its views show them. */
export function boundDeck(briefing: Briefing, locale: Locale): readonly BindResult[] {
  const decks: DeckInLocales = bound.get(briefing) ?? new Map();
  bound.set(briefing, decks);
  const results = decks.get(locale) ?? bindDeck(briefing, locale);
  decks.set(locale, results);
  return results;
}
