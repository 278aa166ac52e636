import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const profile: Handlers<Contract['profile'], Context> = {
  get: (_, { profile }) => profile.get(),
  async change(part, { profile, emit }) {
    const next = await profile.change(part);
    emit('profile', 'changed', next);
    return next;
  },
};
