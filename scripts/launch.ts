/**
 * Starts the app from its sources: `npm start` and `npm run briefing -- VERB`.
 *
 * Standard output is the app's alone; what this program has to say goes to standard error.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { builtInDatasetName } from '../shared/product.ts';
import { buildIfNeeded } from './build.ts';
import { isChromiumNoise } from './chromium-noise.ts';
import {
  describeRuntime,
  type ElectronRuntime,
  resolveElectronRuntime,
} from './electron-runtime/resolve.ts';
import { ensureSystemPackages } from './system-packages.ts';
import { hasNoDisplay, openVirtualDisplay } from './virtual-display.ts';

const root = path.resolve(import.meta.dirname, '..');
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The arguments that a program run as root needs; never given by the app itself. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Runs the app to its end and gives the exit code a shell would report. */
async function runApp(
  runtime: ElectronRuntime,
  args: readonly string[],
  display: Record<string, string>,
): Promise<number> {
  const child = spawn(runtime.executablePath, [...sandboxArguments(), root, ...args], {
    // Relative paths on the command line are meant from where the person stands.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: { ...process.env, ...runtime.env, ...display },
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!isChromiumNoise(line)) process.stderr.write(`${line}\n`);
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  for (const name of FORWARDED) process.off(name, forward);
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

function speaksChinese(): boolean {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '');
}

/** What `npm start` does where no window can open. */
function exportInstead(): string[] {
  const file = path.join(root, 'exports', `${builtInDatasetName}.pdf`);
  console.error(
    speaksChinese()
      ? `没有可用的显示器，改为把简报导出为 PDF：${file}`
      : `There is no display to open a window on; exporting the briefing as PDF instead: ${file}`,
  );
  mkdirSync(path.dirname(file), { recursive: true });
  return ['export', '--format', 'pdf', '--out', file];
}

async function launch([command, ...given]: readonly string[]): Promise<number> {
  if (command !== 'start' && command !== 'briefing') {
    console.error('Usage: npm start, or npm run briefing -- VERB [options]');
    return 2;
  }
  const headless = hasNoDisplay();
  await ensureSystemPackages('run', ...(headless ? (['display'] as const) : []));
  await buildIfNeeded();
  const runtime = await resolveElectronRuntime();
  console.error(describeRuntime(runtime));

  let args = [...given];
  if (command === 'start' && headless) args = exportInstead();
  if (command === 'briefing' && args.length === 0) args = ['--help'];

  if (!headless) return runApp(runtime, args, {});
  const display = await openVirtualDisplay();
  try {
    return await runApp(runtime, args, display.env);
  } finally {
    await display.close();
  }
}

if (import.meta.main) {
  try {
    process.exitCode = await launch(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
