import { openStore } from '../file/open.ts';

/** Merges one store into another and says when it begins; for tests that kill it meanwhile. */
const [ours, theirs] = process.argv.slice(2);
if (!ours || !theirs) throw new Error('two stores are needed');
const other = openStore(theirs, { datasetFolder: '', onDamaged: 'refuse' });
const side = other.merging.side();
other.close();
const store = openStore(ours, { datasetFolder: '', onDamaged: 'refuse' });
process.stdout.write('begins\n');
store.merging.merge({ theirs: side, choices: {}, actor: '李工', reason: '合并' });
store.close();
