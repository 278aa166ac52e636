import type { Contract } from '../shared/ipc/contract.ts';
import type { Bridge, Client } from '../shared/ipc/define.ts';
import { createClient } from './ipc-client.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly api: Bridge<Contract>;
  }
}

/** The main process, for this window. */
export const api: Client<Contract> = createClient(window.api);
