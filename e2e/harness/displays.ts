import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { run } from '../../scripts/run.ts';

/** Real X displays that nobody sees, plugged and unplugged like a projector. */
export interface Displays {
  /** DISPLAY and XAUTHORITY for what is to draw on them. */
  readonly env: { readonly DISPLAY: string; readonly XAUTHORITY: string };
  /** Turns the second one on, to the right of the first, or gives it another size. */
  plug(size?: DisplaySize): Promise<void>;
  /** Has the second one show what the first one shows. */
  mirror(size?: DisplaySize): Promise<void>;
  unplug(): Promise<void>;
  close(): Promise<void>;
}

const sizes = ['1280x720', '1024x768', '1920x1080'] as const;
type DisplaySize = (typeof sizes)[number];

const configuration = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline "1280x720" 74.50 1280 1344 1472 1664 720 723 728 748
  Modeline "1024x768" 63.50 1024 1072 1176 1328 768 771 775 798
  Modeline "1920x1080" 173.00 1920 2048 2248 2576 1080 1083 1088 1120
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x720"
    Virtual 3840 2160
  EndSubSection
EndSection
`;

/**
 * Starts an Xorg of its own with its dummy driver, both displays on.
 *
 * @param windowManager the program that places windows, as on a desktop; none leaves it to them
 */
export async function openDisplays(windowManager?: 'openbox'): Promise<Displays> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-displays-'));
  const authority = path.join(folder, 'authority');
  const config = path.join(folder, 'xorg.conf');
  await writeFile(authority, '');
  await writeFile(config, configuration);
  const server = spawn(
    'Xorg',
    [
      ...['-displayfd', '3', '-config', config, '-logfile', path.join(folder, 'xorg.log')],
      ...['-noreset', '-nolisten', 'tcp', '-novtswitch', '-sharevts', '-auth', authority],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  let manager: ChildProcess | null = null;
  async function close(): Promise<void> {
    for (const program of [manager, server]) await stop(program);
    await rm(folder, { recursive: true, force: true });
  }

  try {
    const number = await Promise.race([
      once(server.stdio[3] as Readable, 'data').then(([text]) => String(text).trim()),
      once(server, 'exit').then(([code]) => {
        throw new Error(`Xorg stopped at once (exit code ${code})`);
      }),
    ]);
    const env = { DISPLAY: `:${number}`, XAUTHORITY: authority };
    const cookie = randomBytes(16).toString('hex');
    await run('xauth', ['-q', '-f', authority, 'add', env.DISPLAY, 'MIT-MAGIC-COOKIE-1', cookie]);
    const xrandr = (...args: string[]) => run('xrandr', args, { env });
    for (const size of sizes)
      for (const output of ['DUMMY0', 'DUMMY1'])
        await xrandr('--addmode', output, size).catch(() => {
          // It has the mode already.
        });
    const turnOn =
      (where: '--right-of' | '--same-as') =>
      async (size: DisplaySize = '1280x720') => {
        await xrandr('--output', 'DUMMY1', '--mode', size, where, 'DUMMY0');
        // Until somebody asks, a client that connects now is told of the first display only.
        await xrandr('--listmonitors');
      };
    await xrandr('--output', 'DUMMY0', '--mode', '1280x720', '--primary');
    const plug = turnOn('--right-of');
    await plug();
    if (windowManager)
      manager = spawn(windowManager, [], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return {
      env,
      plug,
      mirror: turnOn('--same-as'),
      unplug: async () => void (await xrandr('--output', 'DUMMY1', '--off')),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function stop(program: ChildProcess | null): Promise<void> {
  if (!program || program.exitCode !== null || program.signalCode !== null) return;
  const stopped = once(program, 'exit');
  program.kill();
  await stopped;
}
