import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const figures: Handlers<Contract['figures'], Context> = {
  search: (asked, { store }) =>
    store.records.searchFigures(asked).map(({ figure, marked }) => ({
      figure,
      marked: marked && [...marked],
    })),
  get({ key }, { store, show }) {
    const frozen = show.show() && show.briefing().figures.find((figure) => figure.key === key);
    return frozen ?? store.records.figure(key);
  },
};
