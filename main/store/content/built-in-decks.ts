import type { Database } from 'better-sqlite3';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import type { Deck, PackagedDeck } from '../../../shared/model/deck.ts';
import { programActor } from '../../../shared/product.ts';
import { createDeckInsert, withOrderKeys } from '../dataset/insert-deck.ts';
import type { Audit } from '../editing/audit.ts';
import type { Briefings } from './briefings.ts';
import type { Changes } from './changes.ts';
import { rememberForms } from './slide-forms.ts';

interface Dependencies {
  readonly db: Database;
  readonly audit: Audit;
  readonly changes: Changes;
  readonly briefings: Briefings;
}

/** The decks that a version of the app brings along, which stores of earlier versions do not have. */
export function createBuiltInDecks({ db, audit, changes, briefings }: Dependencies) {
  // Forms and audit rows outlive what they are of, so that a deck that was deleted is known.
  const everHad = db.prepare<[{ key: string }]>(`
    SELECT 1 FROM deck WHERE key = :key
    UNION ALL SELECT 1 FROM built_in_slide WHERE deck = :key
    UNION ALL SELECT 1 FROM audit_log WHERE entity = 'deck' AND entity_key = :key`);
  const insert = createDeckInsert(db);
  const isKnown = (key: string) => everHad.get({ key }) !== undefined;

  /** One that names what this store does not hold would show cards in the places of its slides. */
  function isWholeHere(deck: Deck): boolean {
    const briefing = briefings.of(deck);
    return deck.languages.every((locale) => bindDeck(briefing, locale).every(({ ok }) => ok));
  }

  const add = changes.transaction((deck: Deck): void => {
    // Another program may start over the same store.
    if (isKnown(deck.key)) return;
    insert(deck);
    rememberForms(db, deck.key);
    changes.add('decks');
    audit.record({ actor: programActor, action: 'seed', entity: 'deck', key: deck.key });
  });

  return {
    /**
     * Adds a deck that the store never had and holds everything for. It never comes back once a
     * person deleted it, nor beside a deck of theirs that is called alike.
     */
    addNew(packaged: PackagedDeck): void {
      if (isKnown(packaged.key)) return;
      const deck = withOrderKeys(packaged);
      if (isWholeHere(deck)) add(deck);
    },
  };
}
