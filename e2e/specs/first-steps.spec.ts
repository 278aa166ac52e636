import { translate } from '../../shared/i18n/messages.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { Briefings } from '../pages/briefings.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

const words = (key: Parameters<typeof translate>[1], params = {}) =>
  translate('zh-CN', key, params);

test('a newcomer sees the ways in, tells which district it is, and is not asked again', async ({
  app,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  await app.set({ firstSteps: 'offered' });
  await signAs(page, '王芳');
  await expect(page.getByText(words('first-steps.reader'))).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('reader.png') });
  await page.getByRole('button', { name: words('first-steps.own') }).click();
  const briefings = new Briefings(harness);
  const steps = page.getByTestId('first-steps');
  await expect(steps).toBeVisible();
  await expect(briefings.cards.first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('start-page.png') });

  await steps.getByRole('button', { name: words('first-steps.own') }).click();
  await expect(page.getByRole('dialog', { name: words('briefings.new') })).toBeVisible();
  await page.getByRole('button', { name: words('briefings.cancel') }).click();
  await steps.getByRole('button', { name: words('first-steps.district') }).click();
  const dialog = page.getByRole('dialog', { name: words('district.title') });
  const name = dialog.getByRole('textbox', {
    name: words('field.in-chinese', { field: words('district.name') }),
  });
  const code = dialog.getByRole('textbox', { name: words('district.code') });
  await expect(name).toHaveValue('洪山区');
  await expect(code).toHaveValue('420111');

  // Another code is another area: what follows is said beforehand.
  await code.fill('420106');
  await name.fill('武昌区');
  await expect(dialog.getByTestId('home-moves')).toContainText('武昌区');
  await page.screenshot({ path: test.info().outputPath('moves.png') });
  await code.fill('42010');
  await expect(dialog.getByRole('alert')).toHaveText(words('issue.area-code'));
  await expect(dialog.getByRole('button', { name: words('district.save') })).toBeDisabled();

  await code.fill('420111');
  await name.fill('洪山');
  await expect(dialog.getByTestId('home-moves')).toHaveCount(0);
  await dialog.getByRole('combobox', { name: words('district.look') }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '夜航' }).click();
  await dialog.getByRole('button', { name: words('district.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(steps).toHaveCount(0);
  const home = await page.evaluate(async () => {
    const outcome = await window.api.briefing.get({ deck: null });
    return outcome.ok ? outcome.value.areas.find(({ isHome }) => isHome)?.name.zh : null;
  });
  expect(home).toBe('洪山');
  await app.go('briefing');
  await expect(reader.stage.locator('[data-mode="stage"]')).toHaveAttribute('data-look', 'night');
  await expect(page.getByText(words('first-steps.reader'))).toHaveCount(0);
  await page.reload();
  await reader.slide.waitForLook('night');
  await expect(page.getByText(words('first-steps.reader'))).toHaveCount(0);
});

test('whoever skips the profile is not asked again, and finds it in the menu @chromium', async ({
  app,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  await app.set({ firstSteps: 'offered' });
  await harness.menu('go.briefings');
  const steps = page.getByTestId('first-steps');
  await steps.getByRole('button', { name: words('first-steps.district') }).click();
  const dialog = page.getByRole('dialog', { name: words('district.title') });
  await dialog.getByRole('button', { name: words('district.skip') }).click();
  await expect(dialog).toBeHidden();
  await expect(steps).toHaveCount(0);
  await harness.menu('edit.district');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: words('district.cancel') }).click();
  await expect(dialog).toBeHidden();
});

test('the sample is one press away from the start page @chromium', async ({ app }) => {
  const { reader, harness } = app;
  await app.set({ firstSteps: 'offered' });
  await harness.menu('go.briefings');
  await reader.page
    .getByTestId('first-steps')
    .getByRole('button', { name: words('first-steps.sample') })
    .click();
  await reader.expectView('briefing');
});
