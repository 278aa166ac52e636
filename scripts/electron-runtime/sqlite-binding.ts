import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from '../run.ts';
import { ensureSystemPackages } from '../system-packages.ts';
import { makeOnce } from './cache.ts';

const require = createRequire(import.meta.url);
const HEADER = path.join(import.meta.dirname, 'node-api-9.h');
const BINARY = 'better_sqlite3.node';

/** From this Electron on, Node surely has the Node-API 10 that better-sqlite3's binaries need. */
const WITH_NODE_API_10 = 36;

export function needsOwnBinding(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < WITH_NODE_API_10;
}

function packageFolder(name: string, from: NodeJS.Require = require): string {
  return path.dirname(from.resolve(`${name}/package.json`));
}

/**
 * A folder with `include/node`, so that node-gyp downloads no headers.
 *
 * The `node` package brings headers of its version; failing that, those beside the running Node.
 */
function nodeHeaders(): string {
  const candidates: string[] = [];
  try {
    const node = createRequire(path.join(packageFolder('node'), 'package.json'));
    candidates.push(packageFolder(`node-${process.platform}-${process.arch}`, node));
  } catch {
    // Installed without the package of this platform.
  }
  candidates.push(path.resolve(process.execPath, '../..'), '/usr', '/usr/local');
  const found = candidates.find((folder) =>
    existsSync(path.join(folder, 'include/node/node_api.h')),
  );
  if (found === undefined) {
    throw new Error(
      `No header files of Node.js found (looked in ${candidates.join(', ')}); run npm ci again.`,
    );
  }
  return found;
}

async function compile(source: string, folder: string): Promise<void> {
  await ensureSystemPackages('build');
  const work = path.join(folder, 'work');
  const copy = path.join(work, 'node_modules', 'better-sqlite3');
  await mkdir(copy, { recursive: true });
  await cp(source, copy, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'prebuilds',
  });
  // Outside node_modules the copy would not find this package, whose headers it includes.
  const addonApi = createRequire(path.join(source, 'package.json'));
  await cp(
    packageFolder('node-addon-api', addonApi),
    path.join(work, 'node_modules', 'node-addon-api'),
    {
      recursive: true,
    },
  );
  const nodeGyp = path.join(packageFolder('node-gyp'), 'bin', 'node-gyp.js');
  await run(
    process.execPath,
    [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${nodeHeaders()}`],
    { cwd: copy, env: { CXXFLAGS: `-UNAPI_VERSION -include ${HEADER}`, MAKEFLAGS: '-j2' } },
  );
  await copyFile(path.join(copy, 'build', 'Release', BINARY), path.join(folder, BINARY));
  await rm(work, { recursive: true });
}

/**
 * The path of better-sqlite3's binary built for Node-API 9, from the sources of the installed
 * package; about a minute the first time, kept in the cache by version and header.
 */
export async function sqliteBinding(cache: string): Promise<string> {
  const source = packageFolder('better-sqlite3');
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const header = createHash('sha256').update(readFileSync(HEADER)).digest('hex').slice(0, 12);
  const folder = await makeOnce(cache, `better-sqlite3-${version}-${header}`, (target) =>
    compile(source, target),
  );
  return path.join(folder, BINARY);
}
