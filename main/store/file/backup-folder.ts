import { dirname, join } from 'node:path';

/** Where the backups of a store are kept, and the pictures that these show. */
export function backupFolder(store: string): string {
  return join(dirname(store), 'copies');
}
