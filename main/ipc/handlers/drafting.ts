import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const drafting: Handlers<Contract['drafting'], Context> = {
  propose: ({ source }, { drafting }) => drafting.propose(source),
  make: (request, { drafting }) => drafting.make(request),
  stop: ({ draft }, { drafting }) => drafting.stop(draft),
};
