/**
 * Makes an unpacked app in dist/ from the Electron that this machine has: `npm run pack`.
 *
 * It is for trying the packed form, and open to a test runner: unlike a release it keeps
 * Electron's inspect arguments. With the fallback's Electron it gets the SQLite binary for that one.
 */
import { packApp } from './packing.ts';

try {
  await packApp({ output: 'dist', fuses: { enableNodeCliInspectArguments: true } });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // electron-builder's libraries end with 0 whoever only sets an exit code and waits to be done.
  process.exit(1);
}
