import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const builtIn: Handlers<Contract['builtIn'], Context> = {
  newForms: ({ deck }, { store }) => store.builtInSlides.newForms(deck),
  keep: (decision, { store }) => store.builtInSlides.keepOwnForm(decision),
};
