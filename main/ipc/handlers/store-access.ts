import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const storeAccess: Handlers<Contract['storeAccess'], Context> = {
  get: (_, { store }) => store.access,
};
