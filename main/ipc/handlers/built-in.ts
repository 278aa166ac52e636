import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const builtIn: Handlers<Contract['builtIn'], Context> = {
  newForms: ({ deck }, { store }) => store.builtInSlides.newForms(deck),
  take: (decision, { store }) => store.builtInSlides.takeNewForm(decision),
  giveBack: (decision, { store }) => store.builtInSlides.giveBackForm(decision),
  keep: (decision, { store }) => store.builtInSlides.keepOwnForm(decision),
};
