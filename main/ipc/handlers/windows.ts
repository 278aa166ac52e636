import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const windows: Handlers<Contract['windows'], Context> = {
  setFullScreen: ({ on }, { window }) => window.setFullScreen(on),
  setInDialog: ({ on }, { window }) => window.setInDialog(on),
};
