import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const decks: Handlers<Contract['decks'], Context> = {
  list: (_, { store }) => store.decks.summaries(),
  overviews: (_, { store }) => store.deckOverviews.list(),
  open: ({ deck }, { store }) => store.openedDeck.set(deck),
};
