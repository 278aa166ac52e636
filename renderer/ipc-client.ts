import { AppError } from '../shared/errors.ts';
import { channels } from '../shared/ipc/channels.ts';
import type { Contract } from '../shared/ipc/contract.ts';
import type { Bridge, Client } from '../shared/ipc/define.ts';
import type { Outcome } from '../shared/ipc/outcome.ts';

type AnyCall = (input?: unknown) => Promise<Outcome<unknown>>;
type AnyArea = Readonly<Record<string, AnyCall>>;

/**
 * The main process as the views use it: a call answers with its value, or throws the `AppError`
 * that crossed as a failure; events are subscribed to as on the bridge.
 *
 * @param bridge may lack what the window's role is not allowed; it is looked up when used
 */
export function createClient(bridge: Bridge<Contract>): Client<Contract> {
  const areas = bridge as unknown as Readonly<Record<string, AnyArea | undefined>>;
  const client = Object.fromEntries(
    Object.entries(channels).map(([area, names]) => [
      area,
      Object.fromEntries(
        Object.entries(names).map(([name, type]) => [
          name,
          type === 'call' ? unwrapped(areas, area, name) : forwarded(areas, area, name),
        ]),
      ),
    ]),
  );
  return client as unknown as Client<Contract>;
}

type Areas = Readonly<Record<string, AnyArea | undefined>>;

function unwrapped(areas: Areas, area: string, name: string) {
  return async (...args: [unknown?]) => {
    const outcome = await member(areas, area, name)(...args);
    if (outcome.ok) return outcome.value;
    throw new AppError(outcome.error.code, outcome.error.params);
  };
}

function forwarded(areas: Areas, area: string, name: string) {
  return (listener: unknown) => member(areas, area, name)(listener);
}

function member(areas: Areas, area: string, name: string): AnyCall {
  const found = areas[area]?.[name];
  if (!found) throw new AppError('ipc.forbidden', { channel: `${area}.${name}` });
  return found;
}
