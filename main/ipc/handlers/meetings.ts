import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const meetings: Handlers<Contract['meetings'], Context> = {
  list: (_, { store }) => store.meetings.list(),
  remove: ({ id }, { store }) => store.meetings.remove(id),
  export: () => null,
};
