/** Packs the app with electron-builder, for `npm run pack` and for what installs on top of it. */
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import {
  type AfterPackContext,
  type Configuration,
  Platform,
  build as pack,
} from 'electron-builder';
import { buildIfNeeded } from './build.ts';
import {
  describeRuntime,
  type ElectronRuntime,
  resolveElectronRuntime,
} from './electron-runtime/resolve.ts';

const root = path.resolve(import.meta.dirname, '..');
const PREBUILDS = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds';

interface Packing {
  /** The folder that the unpacked app's folder is made in. */
  output: string;
  /** Electron's fuses that differ from a release. */
  fuses?: Configuration['electronFuses'];
  /** A SQLite binary to put in the place of the published one, whatever the runtime needs. */
  sqliteBinding?: string | undefined;
}

/** Puts another SQLite binary where the app will look for the published one. */
function replaceBinding(binding: string) {
  return async ({ appOutDir }: AfterPackContext): Promise<void> => {
    const name = `${process.platform}-${process.arch}.node`;
    const published = path.join(appOutDir, 'resources', PREBUILDS, name);
    if (!existsSync(published)) throw new Error(`The packed app has no ${published}`);
    copyFileSync(binding, published);
  };
}

function configuration(
  { dist, env, kind, version }: ElectronRuntime,
  { output, fuses, sqliteBinding }: Packing,
): Configuration {
  const binding = sqliteBinding ?? env['HONGSHAN_SQLITE_BINDING'];
  return {
    directories: { output },
    ...(fuses ? { electronFuses: fuses } : {}),
    // electron-builder gets the shipped version by itself, from the same cache as ours.
    ...(kind === 'downloaded' ? {} : { electronDist: dist, electronVersion: version }),
    ...(binding === undefined ? {} : { afterPack: replaceBinding(binding) }),
  };
}

/** Packs the app for this machine with the Electron that it has, and gives which one that is. */
export async function packApp(packing: Packing): Promise<ElectronRuntime> {
  await buildIfNeeded();
  const runtime = await resolveElectronRuntime();
  console.error(describeRuntime(runtime));
  await pack({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    config: configuration(runtime, packing),
    publish: null,
  });
  return runtime;
}
