import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import { startElectron } from '../../harness/electron.ts';
import { type ListeningAddress, listenOnNetwork } from '../../harness/listener.ts';
import { networkLogSwitches, readSent } from '../../harness/network-log.ts';

/**
 * Runs in a window: every way that a page has to reach another machine, all at once, each until it
 * has ended.
 */
async function reachOut({ address, ports }: ListeningAddress): Promise<string[]> {
  const http = (name: string) => `http://${address}:${ports.tcp}/${name}`;
  const link = (rel: string, href: string) =>
    document.head.append(Object.assign(document.createElement('link'), { rel, href }));
  const failed = (target: EventTarget) =>
    new Promise((resolve) => target.addEventListener('error', resolve));
  async function gather(urls: string): Promise<void> {
    const peer = new RTCPeerConnection({
      iceServers: [{ urls, username: 'a', credential: 'b' }],
    });
    peer.createDataChannel('data');
    const complete = new Promise<void>((resolve) => {
      peer.onicecandidate = ({ candidate }) => {
        if (!candidate) resolve();
      };
    });
    await peer.setLocalDescription(await peer.createOffer());
    await complete;
    peer.close();
  }
  /** Two ends in one page, one of them told of an address elsewhere. */
  async function connect(): Promise<void> {
    const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    one.createDataChannel('data');
    await one.setLocalDescription();
    await other.setRemoteDescription(one.localDescription as RTCSessionDescription);
    await other.setLocalDescription();
    await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
    await one.addIceCandidate({
      candidate: `candidate:1 1 udp 2122260223 ${address} ${ports.udp} typ host`,
      sdpMid: '0',
    });
  }

  link('dns-prefetch', '//prefetch.example.org');
  for (const rel of ['preconnect', 'prefetch', 'modulepreload', 'stylesheet', 'icon', 'manifest'])
    link(rel, http(rel));
  navigator.sendBeacon(http('beacon'));
  document.body.append(Object.assign(document.createElement('iframe'), { src: http('frame') }));
  window.open(http('window'));

  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    'a request': () => fetch(http('request')),
    'a request by name': () => fetch('https://fetch.example.org/'),
    'an image': () => failed(Object.assign(new Image(), { src: http('image') })),
    'a socket': async () => failed(new WebSocket(`ws://${address}:${ports.tcp}/`)),
    'a stream of events': async () => failed(new EventSource(http('events'))),
    'a transport over QUIC': async () => new WebTransport(`https://${address}:${ports.udp}/`).ready,
    'WebRTC, STUN': () => gather(`stun:${address}:${ports.udp}`),
    'WebRTC, STUN over IPv6': () => gather('stun:[2001:db8::20]:3478'),
    'WebRTC, STUN by name': () => gather('stun:stun.example.org:3478'),
    'WebRTC, TURN over UDP': () => gather(`turn:${address}:${ports.udp}?transport=udp`),
    'WebRTC, TURN over TCP': () => gather(`turn:${address}:${ports.tcp}?transport=tcp`),
    'WebRTC, TURN over TLS': () => gather(`turns:${address}:${ports.tcp}?transport=tcp`),
    'WebRTC, a peer': connect,
  };
  return Promise.all(
    Object.entries(ways).map(async ([name, way]) => {
      await way().catch(() => {});
      return name;
    }),
  );
}

const nothing = { lookups: [], connections: [], datagrams: 0 };

test('nothing leaves the machine, whatever a page tries and whatever the protocol', async ({
  folder,
}) => {
  const listener = await listenOnNetwork();
  const log = path.join(folder, 'network.json');
  try {
    const { page, close } = await startElectron(folder, { switches: networkLogSwitches(log) });
    try {
      await page.getByTestId('reader').waitFor();
      expect(await page.evaluate(reachOut, listener.place)).toHaveLength(13);
    } finally {
      await close();
    }
    expect(listener.heard()).toEqual({ datagrams: 0, connections: 0 });
    expect(await readSent(log)).toEqual(nothing);
  } finally {
    listener.close();
  }
});

test('an app without our locks is seen to send', async ({ folder }) => {
  const plain = path.join(folder, 'plain');
  const log = path.join(folder, 'network.json');
  await mkdir(plain);
  await writeFile(
    path.join(plain, 'package.json'),
    JSON.stringify({ name: 'plain', main: 'main.cjs' }),
  );
  await writeFile(
    path.join(plain, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
    app.setPath('userData', process.env.HONGSHAN_USER_DATA);
    app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>plain</p>'));`,
  );
  const listener = await listenOnNetwork();
  try {
    const switches = networkLogSwitches(log);
    const { page, close } = await startElectron(folder, { root: plain, switches });
    try {
      await page.getByText('plain').waitFor();
      // Some of what a page tries takes minutes to give up, and goes down with the app.
      const trying = page.evaluate(reachOut, listener.place).catch(() => {});
      await expect.poll(() => listener.heard().datagrams).toBeGreaterThan(0);
      await expect.poll(() => listener.heard().connections).toBeGreaterThan(0);
      await close();
      await trying;
    } finally {
      await close();
    }
    const sent = await readSent(log);
    const { address, ports } = listener.place;
    expect(sent.connections).toContain(`${address}:${ports.tcp}`);
    expect(sent.datagrams).toBeGreaterThan(0);
    expect(sent.lookups.join()).toContain('fetch.example.org');
  } finally {
    listener.close();
  }
});

test('an export sends nothing', async ({ folder }) => {
  const log = path.join(folder, 'network.json');
  const finished = await runBriefing(['export', '--out', 'deck.pdf', '--slides', '1-3'], {
    folder,
    switches: networkLogSwitches(log),
  });
  expect(finished.code, finished.stderr).toBe(0);
  expect(await readSent(log)).toEqual(nothing);
});
