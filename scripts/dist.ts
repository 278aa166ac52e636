/**
 * Makes the package that Debian, UOS and Kylin install, from the Electron that this machine has:
 * `npm run dist`, on Debian. `-- --quick` packs sooner and larger, `-- --sqlite FILE` takes a SQLite
 * binary that was built for older systems in the place of the published one.
 *
 * docs/adr/0061-debian-package.md says why it is made like this.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { distribute } from './debian/distribute.ts';

try {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, sqlite: { type: 'string' } },
  });
  const sqliteBinding = values.sqlite === undefined ? undefined : path.resolve(values.sqlite);
  if (sqliteBinding !== undefined && !existsSync(sqliteBinding))
    throw new Error(`There is no file ${sqliteBinding}`);
  const { file } = await distribute({ sqliteBinding, compression: values.quick ? 'gzip' : 'xz' });
  console.log(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
