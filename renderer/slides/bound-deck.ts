import { createSlideBinder } from '../../shared/deck/bind-slide.ts';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Slide } from '../../shared/model/deck.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** A deck in one language. */
interface BoundDeck {
  readonly bind: (slide: Slide) => BindResult;
  readonly shown: readonly BindResult[];
  /** With its hidden slides; made when it is first asked for. */
  all: readonly BindResult[] | null;
}

/** Gone with its briefing, which each change of the content makes anew. */
const known = new WeakMap<Briefing, Map<Locale, BoundDeck>>();

/** The deck's slides as `bindDeck` binds them: once in a window, however many of its views show them. */
export function boundDeck(briefing: Briefing, locale: Locale): readonly BindResult[] {
  return deckIn(briefing, locale).shown;
}

/** The deck's slides with its hidden ones, in their order. */
export function boundDeckWithHidden(briefing: Briefing, locale: Locale): readonly BindResult[] {
  const deck = deckIn(briefing, locale);
  if (deck.all) return deck.all;
  const shown = deck.shown[Symbol.iterator]();
  deck.all = briefing.deck.slides.map((slide) => {
    const next = slide.hidden ? undefined : shown.next().value;
    return next ?? deck.bind(slide);
  });
  return deck.all;
}

/** Binds a slide of the deck, as it stands there or otherwise. */
export function bindSlideOf(briefing: Briefing, slide: Slide, locale: Locale): BindResult {
  return deckIn(briefing, locale).bind(slide);
}

function deckIn(briefing: Briefing, locale: Locale): BoundDeck {
  const decks = known.get(briefing) ?? new Map<Locale, BoundDeck>();
  known.set(briefing, decks);
  const found = decks.get(locale);
  if (found) return found;
  const bind = createSlideBinder(briefing, locale);
  const shown = briefing.deck.slides.filter((slide) => !slide.hidden).map(bind);
  const deck = { bind, shown, all: null };
  decks.set(locale, deck);
  return deck;
}
