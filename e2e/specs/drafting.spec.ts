import type { Page } from '@playwright/test';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { Briefings } from '../pages/briefings.ts';

const words = (key: MessageKey, params?: ErrorParams) => translate('zh-CN', key, params);

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

async function addSource(page: Page, key: string, title: string): Promise<void> {
  const failure = await page.evaluate(
    async (added) => {
      const answer = await window.api.briefing.get({ deck: null });
      const first = answer.ok ? answer.value.sources[0] : undefined;
      if (!first) return 'no source';
      const after = {
        ...first,
        key: added.key as typeof first.key,
        title: { zh: added.title, en: null },
        sections: [{ number: 1, heading: null, paragraphs: 1 }],
      };
      const outcome = await window.api.records.apply({
        edit: { entity: 'source', before: null, after },
        ...{ actor: '王芳', reason: '' },
      });
      return outcome.ok ? null : outcome.error.code;
    },
    { key, title },
  );
  expect(failure).toBe(null);
}

test('a source becomes a briefing that opens to be changed, and one undo takes it back', async ({
  app,
}) => {
  const { page } = app.reader;
  const briefings = new Briefings(app.harness);
  await app.go('sources');
  await page.getByRole('button', { name: words('drafting.act-in-sources') }).click();
  const dialog = page.getByRole('dialog', { name: words('drafting.title') });
  await expect(dialog).toContainText(/有 \d{2} 个数字、9 项目标、11 件大事/);
  await expect(dialog).toContainText(words('drafting.no-text'));
  await expect(briefings.field('period.period')).toHaveValue('2023年');
  await expect(briefings.field('briefings.name')).not.toHaveValue('');
  await briefings.field('briefings.name').fill('照报告起草的一份');
  await dialog.getByRole('button', { name: words('drafting.act'), exact: true }).click();

  await app.reader.expectView('briefing');
  await expect(page).toHaveTitle('照报告起草的一份 · 洪山简报');
  await expect(page.locator('[data-editing="true"]')).toBeVisible();
  await expect(page.locator('[data-toast="done"]')).toContainText('照报告起草的一份');

  await app.harness.menu('edit.undo');
  await briefings.open();
  await expect(briefings.cards).toHaveCount(2);
});

test('a draft begins on the start page and in the menu, too, and says where there is nothing to draft', async ({
  app,
}) => {
  const { page } = app.reader;
  const briefings = new Briefings(app.harness);
  await addSource(page, 'next-year-report', '还没有录入的报告');
  await briefings.open();
  await page.getByRole('button', { name: words('briefings.new') }).click();
  await briefings.dialog.getByRole('combobox', { name: words('briefings.new-from') }).click();
  await page.getByTitle(words('briefings.new-from-source')).click();
  const dialog = page.getByRole('dialog', { name: words('drafting.title') });
  const act = dialog.getByRole('button', { name: words('drafting.act'), exact: true });
  await dialog.getByRole('combobox', { name: words('drafting.source') }).click();
  await page.getByTitle('还没有录入的报告').last().click();
  await expect(dialog.getByRole('alert').first()).toHaveText(words('drafting.empty'));
  await expect(briefings.field('briefings.name')).toHaveValue('还没有录入的报告');
  await expect(act).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await app.harness.menu('file.draft');
  await expect(act).toBeEnabled();
  await briefings.field('period.period').fill('随便');
  await expect(dialog.getByRole('alert')).toHaveText(words('issue.period'));
  await expect(act).toBeDisabled();
});
