import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const settings: Handlers<Contract['settings'], Context> = {
  get: (_, { store }) => store.settings.get(),
  set: (part, { store }) => store.settings.set(part),
};
