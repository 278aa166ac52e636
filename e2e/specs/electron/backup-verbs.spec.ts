import { readdir, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { backupFolder } from '../../../main/store/file/backup-folder.ts';
import { openStore } from '../../../main/store/file/open.ts';
import { describeFailure, translate } from '../../../shared/i18n/messages.ts';
import type { Backup, ChangesSince } from '../../../shared/model/backup.ts';
import { locales } from '../../../shared/model/localized.ts';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { correct } from '../../office.ts';
import { Records } from '../../pages/records.ts';

const langs = { 'zh-CN': 'zh_CN.UTF-8', en: 'en_US.UTF-8' } as const;

/** Runs verbs on one store, each of which must end well, and reads the JSON that they print. */
function scripted(folder: string, store: string) {
  return async <Printed>(...args: readonly string[]): Promise<Printed> => {
    const finished = await runBriefing([...args, '--json', '--store', store], { folder });
    expect(finished, args.join(' ')).toMatchObject({ code: 0 });
    return JSON.parse(finished.stdout);
  };
}

interface Listed {
  readonly backups: readonly (Backup & { readonly changes: ChangesSince | null })[];
}

test('a window goes on while verbs back its store up and restore it, and shows what they did', async ({
  app,
  folder,
}) => {
  const { page } = app.reader;
  const run = scripted(folder, app.harness.storeFile);
  const made = await run<Backup>('backup');
  expect(made).toMatchObject({ reason: 'hand', name: path.basename(made.file) });
  await correct(page, 'hi-tech-enterprises', 1320);

  const records = new Records(app.harness);
  await records.open();
  await records.search.fill('gxjsqyzs');
  const firms = records.rows.first();
  await expect(firms).toContainText('1320');

  const { backups } = await run<Listed>('restore', '--list');
  expect(backups.find(({ name }) => name === made.name)?.changes).toEqual({
    kind: 'counted',
    records: [{ entity: 'observation', added: 0, changed: 1, removed: 0 }],
  });
  const restored = await run<{ before: Backup }>('restore', made.name);
  expect(restored.before.reason).toBe('restore');
  // Nobody loads the window anew: it hears of it.
  await expect(firms).toContainText('1300');
});

test('a store that is damaged or gone is restored by a verb, and what was there stays', async ({
  folder,
}) => {
  const file = path.join(folder, 'store.sqlite');
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  const run = scripted(folder, file);
  const { name } = await run<Backup>('backup');
  await truncate(file, 20_000);
  for (const locale of locales) {
    const surroundings = { folder, lang: langs[locale] };
    const listed = await runBriefing(['restore', '--list', '--store', file], surroundings);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toMatch(
      new RegExp(`^${name} .*${translate(locale, 'backup.reason.hand')}\\n$`),
    );
    const unknown = await runBriefing(['restore', 'none', '--store', file], surroundings);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain(
      describeFailure(locale, {
        code: 'backup.unknown',
        params: { name: 'none', folder: backupFolder(file) },
      }),
    );
  }
  const { aside } = await run<{ aside: string }>('restore', name.replace('.sqlite', ''));
  expect(await readdir(folder)).toContain(path.basename(aside));
  await rm(file);
  const back = await runBriefing(['restore', name, '--store', file], { folder });
  expect(back.stdout).toBe(`${translate('zh-CN', 'cli.restored-missing', { name })}\n`);
  const decks = await runBriefing(['decks', '--format', 'json', '--store', file], { folder });
  expect(JSON.parse(decks.stdout)).toHaveLength(2);
});
