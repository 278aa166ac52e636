import { translate } from '../../../shared/i18n/messages.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';

test.afterEach(({ app }) => app.reader.page.emulateMedia({ colorScheme: null }));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the backups and the question before a restore, ${colorScheme}`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await page.emulateMedia({ colorScheme });
    await app.harness.menu('file.backups');
    await page.getByRole('button', { name: translate('zh-CN', 'backups.make') }).click();
    const backups = page.getByTestId('backups').locator('tbody tr');
    await expect(backups.first()).toContainText(translate('zh-CN', 'backup.nothing-changed'));
    expect(await axeFaults(page, { within: 'dialog' })).toEqual([]);
    await backups.first().getByRole('button').last().click();
    await expect(page.getByRole('dialog')).toHaveCount(2);
    expect(await axeFaults(page, { within: 'dialog' })).toEqual([]);
  });
}
