import type { Contract } from '../../shared/ipc/contract.ts';
import type { EventPayload } from '../../shared/ipc/define.ts';

/** Tells every window whose role may hear it. */
export type Emit = <Area extends keyof Contract, Name extends keyof Contract[Area] & string>(
  area: Area,
  name: Name,
  payload: EventPayload<Contract, Area, Name>,
) => void;
