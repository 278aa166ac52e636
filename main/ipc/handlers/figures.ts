import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Context } from '../context.ts';

export const figures: Handlers<Contract['figures'], Context> = {
  async search(asked, { store }) {
    const hits = await store.records.searchFigures(asked);
    return hits.map(({ figure, marked }) => ({ figure, marked: marked && [...marked] }));
  },
  get({ key, period, area, meant }, { store, show }) {
    const isAsked = (figure: Figure) =>
      figure.key === key &&
      (figure.area?.key ?? null) === area &&
      (period === null || figure.timePeriod === period);
    const frozen = show.show() && show.briefing().figures.find(isAsked);
    return frozen ?? store.records.figure(key, period, { area, meant });
  },
};
