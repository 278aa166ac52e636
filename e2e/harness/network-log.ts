import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What Chromium itself says that it sent, wherever to. */
export interface Sent {
  /** Names that it asked anybody for. */
  readonly lookups: readonly string[];
  /** Addresses that it tried to connect to. */
  readonly connections: readonly string[];
  /** How many datagrams. */
  readonly datagrams: number;
}

/** Makes Chromium log all of its network, from its start to its end. */
export function networkLogSwitches(file: string): readonly string[] {
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'];
}

const NetworkLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      params: z
        .object({
          host: z.string().optional(),
          address: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

/**
 * Reads what stands in the log of a Chromium that has ended.
 *
 * @throws when it does not know one of the events that are looked for, so that none goes unseen
 */
export async function readSent(file: string): Promise<Sent> {
  const { constants, events } = NetworkLog.parse(JSON.parse(await readFile(file, 'utf8')));
  const eventsOf = (name: string) => {
    const number = constants.logEventTypes[name];
    if (number === undefined) throw new Error(`this Chromium logs no ${name}`);
    return events.filter(({ type }) => type === number);
  };
  if (events.length === 0) throw new Error('nothing was logged');
  return {
    // A job is made for what is neither known nor refused, whoever is then asked.
    lookups: textsOf(eventsOf('HOST_RESOLVER_MANAGER_JOB'), 'host'),
    connections: textsOf(eventsOf('TCP_CONNECT_ATTEMPT'), 'address'),
    datagrams: eventsOf('UDP_BYTES_SENT').length,
  };
}

type LoggedEvent = z.infer<typeof NetworkLog>['events'][number];

function textsOf(events: readonly LoggedEvent[], name: 'host' | 'address'): string[] {
  return [...new Set(events.flatMap(({ params }) => params?.[name] ?? []))];
}
