import { ImportAnswers } from '../../../shared/model/import.ts';
import { openStore } from '../../store/file/open.ts';
import { planFile } from '../plan-file.ts';
import { readTablePath } from '../tables/read-table-file.ts';

/** Imports a file into a store and says when it begins; for tests that kill it meanwhile. */
const [file, table] = process.argv.slice(2);
if (!file || !table) throw new Error('a store and a file are needed');
const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
const answers = ImportAnswers.parse({ area: 'CN-420111', theme: 'economy' });
const { edits } = planFile(await readTablePath(table), null, answers, store);
if (!edits) throw new Error('something is asked');
process.stdout.write('begins\n');
await store.backups.beforeImport();
store.edits.applyAll({ edits: [...edits], actor: '李工', reason: '年报' });
process.stdout.write('done\n');
store.close();
