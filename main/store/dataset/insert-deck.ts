import type { Database } from 'better-sqlite3';
import { orderKeysBetween } from '../../../shared/deck/order-keys.ts';
import type { Deck, PackagedDeck } from '../../../shared/model/deck.ts';
import { deckSectionTable, deckTable, slideTable } from '../tables/deck.ts';

/** A deck of a package with the order keys that its sections and slides have in a store. */
export function withOrderKeys({ sections, slides, ...deck }: PackagedDeck): Deck {
  const placed = [...slides].sort((one, other) => one.position - other.position);
  return { ...deck, sections: inOrder(sections), slides: inOrder(placed) };
}

/** How a store takes in a deck that it does not have, with its sections and slides. */
export function createDeckInsert(db: Database): (deck: Deck) => void {
  const deckRow = db.prepare(deckTable.insert());
  const sectionRow = db.prepare(deckSectionTable.insert());
  const slideRow = db.prepare(slideTable.insert());
  return (deck) => {
    const owner = { deck: deck.key };
    deckRow.run(deckTable.toRow({}, deck));
    for (const section of deck.sections) sectionRow.run(deckSectionTable.toRow(owner, section));
    for (const slide of deck.slides) slideRow.run(slideTable.toRow(owner, slide));
  };
}

function inOrder<One extends object>(
  ones: readonly One[],
): (One & { readonly orderKey: string })[] {
  const keys = orderKeysBetween(null, null, ones.length);
  return ones.flatMap((one, index) => {
    const orderKey = keys[index];
    return orderKey === undefined ? [] : [{ ...one, orderKey }];
  });
}
