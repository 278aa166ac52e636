import { AppError } from '../../../shared/errors.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { PrintTasks } from '../../export/pdf/printer.ts';
import type { Context } from '../context.ts';

export const print: Handlers<Contract['print'], Context> = {
  job: (_, context) => deskOf(context).task().job,
  briefing: (_, context) => deskOf(context).task().briefing,
  drawn: ({ pages }, context) => deskOf(context).drawn(pages),
  ready: ({ slides, ...drawn }, context) => deskOf(context).ready(slides, drawn),
  failed: ({ reason }, context) => deskOf(context).failed(reason),
};

function deskOf({ print }: Context): PrintTasks {
  if (!print) throw new AppError('ipc.forbidden', { channel: 'print' });
  return print;
}
