import { openStore } from '../file/open.ts';

/** Opens a store, making it or bringing it up to date, and says when it begins and when it is done; for tests that kill it meanwhile. */
const [file, datasetFolder] = process.argv.slice(2);
if (!file || !datasetFolder) throw new Error('a store and a dataset are needed');
process.stdout.write('begins\n');
const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
process.stdout.write('done\n');
store.close();
