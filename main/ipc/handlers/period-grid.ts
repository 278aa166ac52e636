import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const periodGrid: Handlers<Contract['periodGrid'], Context> = {
  rows(query, { store }) {
    // Whoever opens the grid will change something.
    void store.expectEdit();
    return store.periodRows.list(query);
  },
};
