import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const log: Handlers<Contract['log'], Context> = {
  error: ({ message, stack }, context) =>
    context.log.error(`in a window: ${message}`, stack || undefined),
};
