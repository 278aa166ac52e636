import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Where somebody listens. */
export interface ListeningAddress {
  readonly address: string;
  readonly ports: { readonly udp: number; readonly tcp: number };
}

/** Somebody on the network, who takes in whatever comes and answers nothing. */
export interface Listener {
  readonly place: ListeningAddress;
  /** Datagrams and connections that came by now. */
  readonly heard: () => { readonly datagrams: number; readonly connections: number };
  readonly close: () => void;
}

/** Listens where this machine is reached from outside: its own loopback is left out of WebRTC. */
export async function listenOnNetwork(): Promise<Listener> {
  const own = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  const address = own.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  if (address === undefined) throw new Error('this machine has no network that could be reached');
  const heard = { datagrams: 0, connections: 0 };

  const udp = createSocket('udp4');
  udp.on('message', () => {
    heard.datagrams += 1;
  });
  udp.bind(0, address);
  await once(udp, 'listening');

  const tcp = createServer((socket) => {
    heard.connections += 1;
    socket.on('error', () => {});
    socket.destroy();
  });
  tcp.listen(0, address);
  await once(tcp, 'listening');

  return {
    place: {
      address,
      ports: { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port },
    },
    heard: () => ({ ...heard }),
    close: () => {
      udp.close();
      tcp.close();
    },
  };
}
