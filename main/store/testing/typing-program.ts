import { flushCompileCache } from 'node:module';
import type { EditRequest } from '../../../shared/model/edit.ts';
import { openStore } from '../file/open.ts';

/**
 * Types a title into the first slide letter by letter, as one step, and says of each letter that it is
 * saved; for tests that kill it meanwhile.
 */
// So that those after this one start at once, as it never ends by itself.
flushCompileCache();
const [file, title] = process.argv.slice(2);
if (!file || !title) throw new Error('a store and a title are needed');
const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
let continues: EditRequest['continues'];
for (let letters = 1; ; letters += letters < title.length ? 1 : 0) {
  const [deck] = store.decks.list();
  const slide = deck?.slides[0];
  if (!deck || !slide) throw new Error('there is no slide');
  const { position: _, unreadable: __, ...before } = slide;
  const after = { ...before, title: { ...before.title, zh: title.slice(0, letters) } };
  const edit = { entity: 'slide', deck: deck.key, before, after } as const;
  if (before.title.zh !== after.title.zh) {
    const request = { edit, actor: '王芳', reason: '' };
    const { step } = store.edits.apply(continues ? { ...request, continues } : request);
    continues = step ?? undefined;
    process.stdout.write(`${letters}\n`);
  }
}
