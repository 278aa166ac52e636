import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The local programs of node_modules/.bin by the file that Node runs, on every platform alike. */
const PROGRAMS = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
} as const;

/**
 * Runs a program of the toolchain with this Node.
 *
 * @param output the descriptor of a file for what it says, which is shown as it comes by default
 * @returns its exit code.
 */
export async function runTool(
  name: keyof typeof PROGRAMS,
  args: readonly string[],
  env: Record<string, string> = {},
  output: number | 'inherit' = 'inherit',
): Promise<number> {
  return runNode([path.join(root, 'node_modules', PROGRAMS[name]), ...args], env, output);
}

/** Runs one of the project's own scripts in a process of its own; gives its exit code. */
export function runScript(name: string): Promise<number> {
  return runNode([path.join(root, 'scripts', `${name}.ts`)]);
}

/** As `runScript`, its output shown at once when it has ended: another step writes meanwhile. */
export async function runScriptAside(name: string): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, 'scripts', `${name}.ts`)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => said.push(part));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  process.stdout.write(Buffer.concat(said));
  return code ?? 1;
}

async function runNode(
  args: readonly string[],
  env: Record<string, string> = {},
  output: number | 'inherit' = 'inherit',
): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', output, output],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}
