import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const briefing: Handlers<Contract['briefing'], Context> = {
  // An export window draws the state that its job began with, whatever changed since.
  get: ({ deck }, { store, print }) =>
    print?.task().briefing ?? store.briefings.get(deck ?? store.openedDeck.get()),
};
