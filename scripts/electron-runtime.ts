/**
 * Prints which Electron this machine runs the app with, getting it first if need be.
 *
 * Usage: node scripts/electron-runtime.ts
 */
import { describeRuntime, resolveElectronRuntime } from './electron-runtime/resolve.ts';

try {
  console.log(describeRuntime(await resolveElectronRuntime()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
