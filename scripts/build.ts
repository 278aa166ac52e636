/**
 * Builds the app into out/ when its sources have changed since the last build.
 *
 * As a program (`npm run build`) it builds always.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.ts';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'out');
const STAMP = '.sources';
const SOURCES = [
  '{main,renderer,shared}/**/*.*',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig*.json',
];

/** One hash over what the build reads: paths, sizes and times, not contents, as it runs at each start. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function isCurrent(sources: string): boolean {
  const stamp = path.join(out, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
}

/**
 * Builds beside out/ and puts the whole in its place, so that a build that fails or is
 * interrupted leaves the last good one.
 *
 * @throws CommandFailed with what the bundler said.
 */
export async function build(): Promise<void> {
  const sources = fingerprint();
  for (const left of globSync('out.{making,old}-*', { cwd: root })) {
    const maker = Number(left.split('-')[1]);
    if (!isAlive(maker)) rmSync(path.join(root, left), { recursive: true, force: true });
  }
  const making = `${out}.making-${process.pid}`;
  const old = `${out}.old-${process.pid}`;
  try {
    const program = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    await run(process.execPath, [program, 'build', '--outDir', making, '--logLevel', 'warn'], {
      cwd: root,
    });
    await writeFile(path.join(making, STAMP), sources);
    if (existsSync(out)) await rename(out, old);
    await rename(making, out);
  } finally {
    await rm(making, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function buildIfNeeded(): Promise<void> {
  if (isCurrent(fingerprint())) return;
  console.error('正在构建 / Building …');
  await build();
}

if (import.meta.main) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
