import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shippedVersion } from '../electron-runtime/official.ts';
import type { ElectronRuntime } from '../electron-runtime/resolve.ts';
import { packApp } from '../packing.ts';
import { ensureSystemPackages } from '../system-packages.ts';
import { debianVersion } from './control.ts';
import { makePackage } from './package.ts';
import { beyondOldest, greatestGlibc, nativeFilesIn } from './system-libraries.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Apart from `npm run pack`, whose app keeps inspect arguments that a release must not have. */
const output = path.join('dist', 'debian');

interface Distribution {
  /** A SQLite binary in the place of the published one. */
  sqliteBinding?: string | undefined;
  compression: 'xz' | 'gzip';
}

interface Distributed {
  /** The package's file. */
  file: string;
  version: string;
  /** Packs the same app once more under another version, as an upgrade of it. */
  again(version: string): Promise<string>;
}

/**
 * What `-- --quick` and `-- --sqlite FILE` ask for.
 *
 * @throws for anything else, and where there is no such file.
 */
export function readDistribution(args: string[]): Distribution {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean', default: false }, sqlite: { type: 'string' } },
  });
  const sqliteBinding = values.sqlite === undefined ? undefined : path.resolve(values.sqlite);
  if (sqliteBinding !== undefined && !existsSync(sqliteBinding))
    throw new Error(`There is no file ${sqliteBinding}`);
  return { sqliteBinding, compression: values.quick ? 'gzip' : 'xz' };
}

/** Packs the app as a release is, says what its files need, and makes a package of it. */
export async function distribute(asked: Distribution): Promise<Distributed> {
  await ensureSystemPackages('dist');
  const { version: release } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ) as { version: string };
  const runtime = await packApp({ output, sqliteBinding: asked.sqliteBinding });
  const folder = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
  const app = path.join(root, output, folder);
  tellNeeds(app, runtime);

  const version = debianVersion(release, runtime.version, shippedVersion);
  const made = { app, runtime, release, date: dateOfMaking(), output: path.join(root, output) };
  const file = await makePackage({ ...made, version, compression: asked.compression });
  return {
    file,
    version,
    again: (next) => makePackage({ ...made, version: next, compression: 'gzip' }),
  };
}

/** Now, or the time that whoever builds the same package again gives. */
function dateOfMaking(): Date {
  const given = process.env['SOURCE_DATE_EPOCH'];
  return given === undefined ? new Date() : new Date(Number(given) * 1000);
}

function tellNeeds(app: string, { version }: ElectronRuntime): void {
  const files = nativeFilesIn(app);
  console.error(`Native files, with Electron ${version}:`);
  for (const { name, needed } of files) {
    const versions = Object.entries(needed).map((pair) => pair.join(' '));
    console.error(`  ${name}: ${versions.join(', ') || 'no versions'}`);
    for (const beyond of beyondOldest(needed)) console.error(`    needs ${beyond}`);
  }
  const isBeyond = files.some(({ needed }) => beyondOldest(needed).length > 0);
  console.error(
    isBeyond
      ? 'So the oldest systems that this package is meant for (Kylin V10, UOS 20) refuse it.\n' +
          'docs/adr/0061-debian-package.md says what it takes.'
      : `The greatest glibc that any needs is ${greatestGlibc(files)}, which the oldest systems have.`,
  );
}
