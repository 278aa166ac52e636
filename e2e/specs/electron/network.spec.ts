import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { root } from '../../harness/harness.ts';
import {
  type Carried,
  readCarried,
  runInPrivateNetwork,
  whyNoPrivateNetwork,
} from '../../harness/private-network.ts';

/** Runs in a window: every way that a page has to reach another machine, each until it has ended. */
async function reachOut(): Promise<string[]> {
  const host = (nth: number) => `203.0.113.${nth}`;
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
      candidate: `candidate:1 1 udp 2122260223 ${host(9)} 5000 typ host`,
      sdpMid: '0',
    });
  }

  link('dns-prefetch', '//names.example.org');
  for (const rel of ['preconnect', 'prefetch', 'modulepreload', 'stylesheet', 'icon', 'manifest'])
    link(rel, `http://${host(1)}/`);
  navigator.sendBeacon(`http://${host(2)}/`);
  const frame = Object.assign(document.createElement('iframe'), { src: `http://${host(3)}/` });
  document.body.append(frame);
  window.open(`http://${host(4)}/`);
  const image = Object.assign(new Image(), { src: `http://${host(5)}/` });

  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    'a request': () => fetch(`http://${host(6)}/`),
    'a request by name': () => fetch('https://fetch.example.org/'),
    'an image': () => failed(image),
    'a socket': () => failed(new WebSocket(`ws://${host(7)}/`)),
    'a stream of events': () => failed(new EventSource(`http://${host(8)}/`)),
    'a transport over QUIC': () => new WebTransport(`https://${host(9)}:4433/`).ready,
    'WebRTC, STUN': () => gather(`stun:${host(10)}:3478`),
    'WebRTC, STUN over IPv6': () => gather('stun:[2001:db8::20]:3478'),
    'WebRTC, STUN by name': () => gather('stun:stun.example.org:3478'),
    'WebRTC, TURN over UDP': () => gather(`turn:${host(11)}:3478?transport=udp`),
    'WebRTC, TURN over TCP': () => gather(`turn:${host(12)}:3478?transport=tcp`),
    'WebRTC, TURN over TLS': () => gather(`turns:${host(13)}:5349?transport=tcp`),
    'WebRTC, a peer': connect,
  };
  const ended: string[] = [];
  for (const [name, way] of Object.entries(ways)) {
    await way().catch(() => {});
    ended.push(name);
  }
  return ended;
}

/** Loaded before the app; `report` writes down what was sent by now. */
const reporting = (file: string) => `
  const { app } = require('electron');
  const { readFileSync, writeFileSync } = require('node:fs');
  const counts = () => ['snmp', 'snmp6'].map((name) => readFileSync('/proc/self/net/' + name, 'utf8'));
  const report = (ended) => writeFileSync(${JSON.stringify(file)}, JSON.stringify({ ended, counts: counts() }));
  const tryAll = ({ webContents }) => new Promise((resolve) => {
    webContents.once('did-finish-load', () => {
      resolve(webContents.executeJavaScript(${JSON.stringify(`(${reachOut})()`)}, true));
    });
  });`;

async function carriedBy(
  folder: string,
  then: string,
  args: readonly string[],
): Promise<{ ended: readonly string[] | null; carried: Carried }> {
  const report = path.join(folder, 'report.json');
  const hook = path.join(folder, 'reporting.cjs');
  await writeFile(hook, `${reporting(report)}\n${then}`);
  const { code, stderr } = await runInPrivateNetwork(['-r', hook, ...args], {
    HONGSHAN_USER_DATA: folder,
  });
  expect(code, stderr).toBe(0);
  const { ended, counts } = JSON.parse(await readFile(report, 'utf8'));
  return { ended, carried: readCarried(counts[0], counts[1]) };
}

const nothing: Carried = { ipv4: 0, udp6: 0, tcp: 0 };
const obstacle = whyNoPrivateNetwork();

test.skip(obstacle !== null, `no network can be watched here: ${obstacle}`);

test('nothing leaves the machine, whatever a page tries and whatever the protocol', async ({
  folder,
}) => {
  const afterAll = `app.once('browser-window-created', (_, window) => {
    tryAll(window).then(report).then(() => app.exit(0));
  });`;
  const { ended, carried } = await carriedBy(folder, afterAll, [root]);
  expect(ended).toHaveLength(13);
  expect(carried).toEqual(nothing);
});

test('an app without our locks is seen to send', async ({ folder }) => {
  const plain = path.join(folder, 'plain');
  await mkdir(plain);
  await writeFile(path.join(plain, 'package.json'), JSON.stringify({ main: 'main.cjs' }));
  await writeFile(
    path.join(plain, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
    app.setPath('userData', process.env.HONGSHAN_USER_DATA);
    app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,<p>plain'));`,
  );
  // Some of what a page tries takes minutes to give up.
  const untilSeen = `app.once('browser-window-created', (_, window) => {
    tryAll(window);
    setInterval(() => {
      const [snmp, snmp6] = counts();
      const begun = snmp.match(/^Tcp: [-0-9].*/m)[0].split(' ')[5];
      if (begun === '0' || !/^Udp6OutDatagrams\\s+[1-9]/m.test(snmp6)) return;
      report(null);
      app.exit(0);
    }, 100);
  });`;
  const { carried } = await carriedBy(folder, untilSeen, [plain]);
  for (const count of Object.values(carried)) expect(count).toBeGreaterThan(0);
});

test('an export sends nothing', async ({ folder }) => {
  const args = [root, 'export', '--out', path.join(folder, 'deck.pdf'), '--slides', '1-3'];
  const { carried } = await carriedBy(folder, "process.on('exit', () => report(null));", args);
  expect(carried).toEqual(nothing);
});
