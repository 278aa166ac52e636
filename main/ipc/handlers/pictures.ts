import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const pictures: Handlers<Contract['pictures'], Context> = {
  add: (picture, { store }) => store.pictures.add(picture),
};
