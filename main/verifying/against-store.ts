import { slideUses } from '../../shared/deck/slide-references.ts';
import { areaOf, homeOf } from '../../shared/figures/areas.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Deck } from '../../shared/model/deck.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { VerifiedAgainst } from '../../shared/verifying/verifying-document.ts';
import type { Store } from '../store/file/open.ts';
import type { VerifyingRequest } from './verify-tasks.ts';

type ReadStore = Pick<Store, 'content' | 'decks'>;

/** What a store has for a document to be held against. */
export interface StoreToVerify {
  readonly known: Omit<VerifyingRequest, 'source'>;
  readonly against: VerifiedAgainst;
}

/**
 * The figures of a store, and of a briefing its time, its area and where it shows them.
 *
 * @param deck null for the store alone
 * @throws deck.unknown
 */
export function againstStore(store: ReadStore, deck: DeckKey | null): StoreToVerify {
  const shown = new Map<string, number[]>();
  const read = deck === null ? null : store.decks.get(deck);
  for (const [name, uses] of read ? slideUses([read]) : []) {
    const numbers = uses.flatMap(({ number, isUnseen }) =>
      number === null || isUnseen ? [] : [number],
    );
    if (name.startsWith('figure:') && numbers.length > 0)
      shown.set(name.slice('figure:'.length), numbers);
  }
  const { areas, indicators, goals, digitNames, sources, snapshot } = store.content();
  return {
    known: {
      content: { areas: withOwn(areas, read), indicators, goals },
      digitNames: digitNames.map(({ name }) => name),
      period: read?.period ?? null,
      shown: [...shown.keys()],
    },
    against: {
      snapshot: snapshot.id,
      deck,
      sources: new Map(sources.map(({ key, title }) => [key, title])),
      slides: shown,
    },
  };
}

/** Places as a document of the briefing means them: what names none is of the area that it reports on. */
function withOwn(areas: readonly Area[], deck: Deck | null): Area[] {
  const own = deck ? areaOf(deck, areas) : homeOf(areas);
  return areas.map((area) => ({ ...area, isHome: area.key === own }));
}
