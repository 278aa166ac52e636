/**
 * How soon the app shows its first slide beside the least that Electron can do, a page with one line
 * in a window: `npm run bench:start`.
 *
 * The whole program each time, from its start to the frame that shows the slide, in turn; medians of
 * the time and of the processor time of all its processes. Machines differ, so nothing is asserted.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../e2e/harness/harness.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { resolveElectronRuntime } from '../scripts/electron-runtime/resolve.ts';
import { sandboxArguments } from '../scripts/launch.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import { storeWithSlides } from './long-deck.ts';
import { quantile } from './quantile.ts';

const rounds = 9;

/** What the page of least work shows, and the app once a slide stands. */
const shown = '[data-testid="reader"] [data-slide-key], [data-least]';

/** Loaded before the program: says when the first page shows its slide, and what was used by then. */
const watcher = `
const { app } = require('electron');
app.on('web-contents-created', (_, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(\`new Promise((resolve) => {
      const look = () =>
        document.querySelector('${shown}') && document.fonts.status === 'loaded'
          ? requestAnimationFrame(() => setTimeout(resolve))
          : requestAnimationFrame(look);
      look();
    })\`);
    const at = Date.now();
    const { readFileSync } = require('node:fs');
    const used = app.getAppMetrics().map(({ pid }) => {
      const stat = readFileSync('/proc/' + pid + '/stat', 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return 10 * (Number(fields[11]) + Number(fields[12]));
    });
    console.log('SHOWN ' + JSON.stringify({ at, used: used.reduce((a, b) => a + b) }));
    app.quit();
  });
});
`;

const least = {
  'package.json': JSON.stringify({ name: 'least', main: 'main.cjs' }),
  'main.cjs': `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('page.html');
});
app.on('window-all-closed', () => app.quit());
`,
  'page.html': '<!doctype html><meta charset="utf-8"><h1 data-least>1</h1>',
};

interface Start {
  /** From the start of the program to the frame, ms. */
  readonly wall: number;
  /** Processor time of all its processes by then, ms. */
  readonly used: number;
}

async function start(
  program: string,
  userData: string,
  hook: string,
  env: NodeJS.ProcessEnv,
): Promise<Start> {
  const runtime = await resolveElectronRuntime();
  const began = Date.now();
  const child: ChildProcess = spawn(
    runtime.executablePath,
    ['-r', hook, ...sandboxArguments(), `--user-data-dir=${userData}`, program],
    {
      env: { ...process.env, ...runtime.env, ...env, HONGSHAN_USER_DATA: userData },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const ended = once(child, 'exit');
  let found: Start | null = null;
  if (child.stdout)
    for await (const line of createInterface(child.stdout)) {
      if (!line.startsWith('SHOWN ')) continue;
      const { at, used } = JSON.parse(line.slice('SHOWN '.length));
      found = { wall: at - began, used };
    }
  await ended;
  if (!found) throw new Error(`${program} ended before it showed anything`);
  return found;
}

async function run(): Promise<void> {
  await buildIfNeeded();
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  try {
    const within = (name: string) => path.join(folder, name);
    for (const name of ['least', 'least-data', 'app-data', 'long-data']) await mkdir(within(name));
    for (const [name, text] of Object.entries(least))
      await writeFile(path.join(within('least'), name), text);
    await writeFile(within('watch.cjs'), watcher);
    await storeWithSlides(within('long-data'), 200);

    const programs = {
      'a page with one line': [within('least'), within('least-data')],
      'the app, 33 slides': [root, within('app-data')],
      'the app, 200 slides': [root, within('long-data')],
    } as const;
    const starts = new Map<string, Start[]>(Object.keys(programs).map((name) => [name, []]));
    for (let round = 0; round <= rounds; round += 1)
      for (const [name, [program, userData]] of Object.entries(programs)) {
        const one = await start(program, userData, within('watch.cjs'), display?.env ?? {});
        // The first one makes the store, and fills what is kept from start to start.
        if (round > 0) starts.get(name)?.push(one);
        else console.log(`${name}, the very first time: ${one.wall} ms, processor ${one.used} ms`);
      }
    console.log(
      `\nload ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}\n`,
    );
    const base = starts.get('a page with one line') ?? [];
    const median = (all: readonly Start[], what: keyof Start) =>
      quantile(
        all.map((one) => one[what]),
        0.5,
      );
    for (const [name, all] of starts) {
      const wall = median(all, 'wall');
      const ratio = (wall / median(base, 'wall')).toFixed(2);
      const p95 = quantile(
        all.map((one) => one.wall),
        0.95,
      );
      console.log(
        `${name.padEnd(24)} ${wall} ms (p95 ${p95}), ${ratio} of the least, processor ${median(all, 'used')} ms`,
      );
    }
  } finally {
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
