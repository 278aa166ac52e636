import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { tidy } from '../../office.ts';
import { Records } from '../../pages/records.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

test('a new source is shown once it is saved, with the checksum of its file, or without a file on paper', async ({
  app,
  folder,
}) => {
  const { page } = app.reader;
  const sources = new Records(app.harness);
  const shown = page.getByRole('main', { name: sources.words('sources.document') });
  await app.go('sources');

  const file = path.join(folder, 'report.txt');
  await writeFile(file, '高新技术企业突破1300家');
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  await sources.button('edit.new-source').click();
  const title = sources.field('field.in-chinese', { field: sources.words('field.title') });
  await title.fill('年中报告');
  // Nobody types 64 digits.
  await expect(sources.field('field.sha256')).toHaveCount(0);
  await sources.form.getByLabel(sources.words('field.file')).setInputFiles(file);
  await expect(sources.form.locator('[data-field="sha256"]')).toContainText(hash);
  await sources.field('field.person').fill('王芳');
  await sources.save();
  await expect(sources.form).toBeHidden();
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('年中报告');

  await sources.button('edit.new-source').click();
  await title.fill('会议纪要');
  await sources.choose('field.source-kind', sources.words('source-kind.paper'));
  await expect(sources.form.locator('[data-field="sha256"]')).toHaveCount(0);
  await sources.save();
  await expect(sources.form).toBeHidden();
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('会议纪要');
});
