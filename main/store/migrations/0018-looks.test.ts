import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtInChoice } from '../../../shared/export/export-presets.ts';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

test('the look that a person chose in an earlier version is theirs still, in exports too', () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(11, today, older);
  const { look, ...others } = builtInChoice('projector', { locale: 'zh-CN', look: 'night' });
  const choice = { ...others, theme: look };
  db.prepare("INSERT INTO setting VALUES ('slide-theme', 'civic-red')").run();
  db.prepare('INSERT INTO export_preset (name, choice) VALUES (?, ?)').run(
    '会议室',
    JSON.stringify(choice),
  );
  db.prepare('INSERT INTO last_export (id, choice) VALUES (1, ?)').run(
    JSON.stringify({ choice, range: { kind: 'all' } }),
  );
  db.close();
  const store = openStore(older, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  expect(store.settings.get().slideLook).toBe('civic-red');
  const { presets, last } = store.exportChoices.get();
  expect(presets).toEqual([{ name: '会议室', choice: { ...others, look } }]);
  expect(last?.choice).toEqual({ ...others, look });
});
