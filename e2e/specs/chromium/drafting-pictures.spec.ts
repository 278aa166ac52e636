import { translate } from '../../../shared/i18n/messages.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { signAs } from '../../office.ts';

test.afterEach(({ app }) => app.reader.page.emulateMedia({ colorScheme: null }));

for (const [locale, suffix] of [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const)
  test(`the guide’s picture of drafting, and axe on it (${locale})`, async ({ app }, info) => {
    const { page } = app.reader;
    await page.setViewportSize({ width: 1152, height: 720 });
    await signAs(page, locale === 'en' ? 'Wang Fang' : '王芳');
    await app.set({ interfaceLocale: locale });
    await app.go('sources');
    await page.getByRole('button', { name: translate(locale, 'drafting.act-in-sources') }).click();
    const dialog = page.getByRole('dialog', { name: translate(locale, 'drafting.title') });
    const act = dialog.getByRole('button', {
      name: translate(locale, 'drafting.act'),
      exact: true,
    });
    await expect(act).toBeEnabled();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page, { within: 'dialog' })).toEqual([]);
    }
    await guidePicture(page, `draft-${suffix}`, info.outputDir, [act]);
  });
