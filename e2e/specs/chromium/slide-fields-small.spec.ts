import { locales } from '../../../shared/model/localized.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';
import { SlideEditor } from '../../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('axe finds nothing amiss in the fields, in both languages, on a small window', async ({
  app,
}) => {
  const { reader } = app;
  const editor = new SlideEditor(reader);
  await reader.page.setViewportSize({ width: 1024, height: 640 });
  await reader.open('upgrading-and-scale');
  await editor.open();
  for (const locale of locales) {
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const pane = reader.page.getByRole('complementary');
    await pane.getByRole('button', { expanded: false }).nth(1).click();
    expect.soft(await axeFaults(reader.page, { within: 'aside' }), locale).toEqual([]);
    await expect(reader.stage).toBeInViewport({ ratio: 0.99 });
  }
});
