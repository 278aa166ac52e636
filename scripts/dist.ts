/**
 * Makes the package that Debian, UOS and Kylin install, from the Electron that this machine has:
 * `npm run dist`, on Debian. `-- --quick` packs sooner and larger, `-- --sqlite FILE` takes a SQLite
 * binary that was built for older systems in the place of the published one.
 *
 * docs/adr/0061-debian-package.md says why it is made like this.
 */
import { statSync } from 'node:fs';
import { distribute, readDistribution } from './debian/distribute.ts';

try {
  const { file } = await distribute(readDistribution(process.argv.slice(2)));
  console.log(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // electron-builder's libraries end with 0 whoever only sets an exit code and waits to be done.
  process.exit(1);
}
