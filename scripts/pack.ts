/**
 * Makes an unpacked app in dist/ from the Electron that this machine has: `npm run pack`.
 *
 * It is for trying the packed form, and open to a test runner: unlike a release it keeps
 * Electron's inspect arguments. With the fallback's Electron it gets the SQLite binary for that one.
 */
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

/** Puts the runtime's own SQLite binary where the app will look for the published one. */
function replaceBinding(binding: string) {
  return async ({ appOutDir }: AfterPackContext): Promise<void> => {
    const name = `${process.platform}-${process.arch}.node`;
    const published = path.join(appOutDir, 'resources', PREBUILDS, name);
    if (!existsSync(published)) throw new Error(`The packed app has no ${published}`);
    copyFileSync(binding, published);
  };
}

function configuration({ dist, env, kind, version }: ElectronRuntime): Configuration {
  const binding = env['HONGSHAN_SQLITE_BINDING'];
  return {
    electronFuses: { enableNodeCliInspectArguments: true },
    // electron-builder gets the shipped version by itself, from the same cache as ours.
    ...(kind === 'downloaded' ? {} : { electronDist: dist, electronVersion: version }),
    ...(binding === undefined ? {} : { afterPack: replaceBinding(binding) }),
  };
}

try {
  await buildIfNeeded();
  const runtime = await resolveElectronRuntime();
  console.error(describeRuntime(runtime));
  await pack({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    config: configuration(runtime),
    publish: null,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
