import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const exportChoices: Handlers<Contract['exportChoices'], Context> = {
  get: (_, { store }) => store.exportChoices.get(),
  remember: (last, { store }) => store.exportChoices.remember(last),
  save: (preset, { store }) => store.exportChoices.save(preset),
  rename: (names, { store }) => store.exportChoices.rename(names),
  remove: ({ name }, { store }) => store.exportChoices.remove(name),
};
