import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { resolveElectronRuntime } from '../../scripts/electron-runtime/resolve.ts';

/** What a machine's network was given to carry, counted by its kernel. */
export interface Carried {
  /** IPv4 packets of every kind, those that join a multicast group among them. */
  readonly ipv4: number;
  /** IPv6 datagrams of UDP; the kernel sends packets of other kinds by itself. */
  readonly udp6: number;
  /** Connections begun, by either. */
  readonly tcp: number;
}

/**
 * A network with one card, an address and a way out, whose other end nobody reads: whatever is sent
 * anywhere is carried, and arrives nowhere.
 */
const setUp = `
  ip link set lo up
  ip link add card type veth peer name end
  ip link set card up && ip link set end up
  ip addr add 192.0.2.10/24 dev card && ip -6 addr add 2001:db8::10/64 dev card nodad
  ip neigh add 192.0.2.1 lladdr 02:00:00:00:00:01 dev card
  ip -6 neigh add 2001:db8::1 lladdr 02:00:00:00:00:01 dev card
  ip route add default via 192.0.2.1 && ip -6 route add default via 2001:db8::1
`;

const isRoot = process.getuid?.() === 0;
const alone = ['unshare', '--net', ...(isRoot ? [] : ['--map-root-user'])];

/** Why this machine lets nobody have a network of one's own; null where it does. */
export function whyNoPrivateNetwork(): string | null {
  const [program = '', ...args] = alone;
  const { status, error, stderr } = spawnSync(program, [...args, 'sh', '-ec', setUp], {
    encoding: 'utf8',
  });
  return status === 0 ? null : (error?.message ?? stderr);
}

/**
 * Runs Electron where all that it sends is counted.
 *
 * @param args for Electron: switches, the app's folder, and what that is given


 */
export async function runInPrivateNetwork(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const { executablePath, env: own } = await resolveElectronRuntime();
  const [program = '', ...before] = alone;
  const child = spawn(
    program,
    [...before, 'sh', '-ec', `${setUp} exec "$0" "$@"`, executablePath, '--no-sandbox', ...args],
    { env: { ...process.env, ...own, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [stderr, [code]] = await Promise.all([
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stderr };
}

/** Reads the kernel's counts out of `/proc/net/snmp` and `/proc/net/snmp6`. */
export function readCarried(snmp: string, snmp6: string): Carried {
  const row = (name: string) => {
    const [names = [], values = []] = snmp
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.split(' ').slice(1));
    return new Map(names.map((key, at) => [key, Number(values[at])]));
  };
  const count = (value: number | undefined) => {
    if (value === undefined || Number.isNaN(value)) throw new Error('the kernel counts otherwise');
    return value;
  };
  return {
    ipv4: count(row('Ip').get('OutRequests')),
    udp6: count(Number(/^Udp6OutDatagrams\s+(\d+)/m.exec(snmp6)?.[1])),
    tcp: count(row('Tcp').get('ActiveOpens')),
  };
}
