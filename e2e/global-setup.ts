import { buildIfNeeded } from '../scripts/build.ts';
import { describeRuntime, resolveElectronRuntime } from '../scripts/electron-runtime/resolve.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';

/**
 * Builds the app, finds the Electron that all workers take, and opens a display of its own where
 * the machine has none.
 */
// biome-ignore lint/style/noDefaultExport: Playwright asks for one
export default async function globalSetup(): Promise<() => Promise<void>> {
  await buildIfNeeded();
  const runtime = await resolveElectronRuntime();
  console.log(describeRuntime(runtime));
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dist;

  if (!hasNoDisplay()) return async () => {};
  const display = await openVirtualDisplay('1920x1080x24');
  Object.assign(process.env, display.env);
  return display.close;
}
