import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeOnce } from './cache.ts';

const require = createRequire(import.meta.url);
const manifest = require.resolve('electron/package.json');
const packageFolder = path.dirname(manifest);
/** Resolves what the electron package itself uses, in the versions it was published with. */
const ofElectron = createRequire(manifest);

const DEFAULT_SITE = 'https://github.com/electron/electron/releases/';
const PROBE_MILLISECONDS = 4000;

interface ElectronGet {
  downloadArtifact(details: Record<string, unknown>): Promise<string>;
}

interface ExtractZip {
  extract(archive: string, options: { dir: string }): Promise<void>;
}

/** The version this project ships with. */
export const shippedVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string })
  .version;

/** Where the program is inside a dist folder of this platform. */
export function executableIn(dist: string): string {
  const relative: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  return path.join(dist, relative[process.platform] ?? 'electron');
}

/** The dist that the electron package's own installer put beside it, if it is whole. */
export function installedDist(): string | undefined {
  const dist = path.join(packageFolder, 'dist');
  // The installer writes path.txt last.
  const whole =
    existsSync(path.join(packageFolder, 'path.txt')) &&
    existsSync(executableIn(dist)) &&
    readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '') === shippedVersion;
  return whole ? dist : undefined;
}

/**
 * Asks whether the download site answers at all, so that an unreachable one costs seconds and
 * not the minutes of the downloader's own retries.
 */
async function answers(site: string): Promise<boolean> {
  try {
    await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MILLISECONDS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * The official dist, downloaded into the cache, its hash checked against the electron package's
 * own list. `ELECTRON_MIRROR` is honoured.
 *
 * @throws when the site does not answer within seconds or the download fails.
 */
export async function downloadedDist(cache: string): Promise<string> {
  const key = `${shippedVersion}-${process.platform}-${process.arch}`;
  return makeOnce(cache, key, async (folder) => {
    const site = process.env['ELECTRON_MIRROR'] || DEFAULT_SITE;
    // A proxy knows ways that this process does not: leave the question to the downloader.
    const proxied = ['HTTPS_PROXY', 'https_proxy', 'ELECTRON_GET_USE_PROXY'].some(
      (name) => process.env[name],
    );
    if (!proxied && !(await answers(site))) {
      throw new Error(`its download site did not answer within ${PROBE_MILLISECONDS / 1000} s`);
    }
    console.error(`Downloading Electron ${shippedVersion} …`);
    const { downloadArtifact } = (await import(ofElectron.resolve('@electron/get'))) as ElectronGet;
    const { extract } = (await import(
      ofElectron.resolve('@electron-internal/extract-zip')
    )) as ExtractZip;
    const archive = await downloadArtifact({
      version: shippedVersion,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: ofElectron('./checksums.json'),
    });
    await extract(archive, { dir: folder });
  });
}
