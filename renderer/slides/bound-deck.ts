import { createSlideBinder } from '../../shared/deck/bind-slide.ts';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import { layoutOf } from '../../shared/deck/layouts/read-body.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Slide } from '../../shared/model/deck.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
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

/** A slide as it was bound, and where it stood among those that are shown. */
interface BoundBefore {
  readonly slide: Slide;
  readonly place: number;
  readonly result: BindResult;
}

/** What was bound last of a deck, by `DECK LOCALE`: an edit of one slide leaves the others as they were. */
const latest = new Map<
  string,
  { readonly briefing: Briefing; readonly slides: ReadonlyMap<SlideKey, BoundBefore> }
>();

function deckIn(briefing: Briefing, locale: Locale): BoundDeck {
  const decks = known.get(briefing) ?? new Map<Locale, BoundDeck>();
  known.set(briefing, decks);
  const found = decks.get(locale);
  if (found) return found;
  const bind = createSlideBinder(briefing, locale);
  const name = `${briefing.deck.key} ${locale}`;
  const before = latest.get(name);
  const isOfSame = before !== undefined && bindsAlike(before.briefing, briefing);
  const slides = briefing.deck.slides.filter((slide) => !slide.hidden);
  const bound = new Map<SlideKey, BoundBefore>();
  const shown = slides.map((slide, place) => {
    const old = isOfSame ? before.slides.get(slide.key) : undefined;
    const kept = old?.slide === slide && old.place === place ? old.result : null;
    const result = kept && !readsDeck(slide) ? kept : unlessSame(kept, bind(slide));
    bound.set(slide.key, { slide, place, result });
    return result;
  });
  latest.set(name, { briefing, slides: bound });
  const deck = { bind, shown, all: null };
  decks.set(locale, deck);
  return deck;
}

/** Whether an edit of another slide can change what this one says. */
function readsDeck({ layout }: Slide): boolean {
  return (layoutOf(layout)?.readsDeck ?? null) !== null;
}

/** What a slide is bound to now; what it was before where it says the same of its deck, so that nothing draws it anew. */
function unlessSame(before: BindResult | null, now: BindResult): BindResult {
  if (!before?.ok || !now.ok) return now;
  const saidOf = ({ slide: { chapters, indicators } }: typeof now) =>
    JSON.stringify([chapters, indicators]);
  return saidOf(before) === saidOf(now) ? before : now;
}

/**
 * Whether all but the slides is the very same, so that a slide that is binds to the same. What files of
 * pictures weigh is no slide's matter.
 */
function bindsAlike(
  { deck, snapshot: _, pictureSizes: _sizes, ...rest }: Briefing,
  { deck: otherDeck, snapshot: __, pictureSizes: __sizes, ...otherRest }: Briefing,
): boolean {
  return isSameIn(rest, otherRest) && isSameIn({ ...deck, slides: 0 }, { ...otherDeck, slides: 0 });
}

function isSameIn(one: object, other: object): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every(
    (name) => (one as Record<string, unknown>)[name] === (other as Record<string, unknown>)[name],
  );
}
