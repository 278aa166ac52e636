import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

async function expectNothingFound(page: Page): Promise<void> {
  // Without its frame support: that opens a window of its own, which the app forbids.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 300)}\n${failureSummary}`),
  }));
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the reader, its notes and its panels, ${colorScheme}`, async ({
    app,
  }) => {
    const { reader, harness } = app;
    await reader.page.emulateMedia({ colorScheme });
    try {
      await reader.open(2);
      await harness.menu('view.toggle-notes');
      await expect(reader.notes).toBeVisible();
      await expectNothingFound(reader.page);
      await reader.slide.anyFigure.first().click();
      await expect(reader.trace.panel).toBeVisible();
      await expectNothingFound(reader.page);
      await reader.page.keyboard.press('Escape');
      for (const panel of ['help.keys', 'view.ask'] as const) {
        await harness.menu(panel);
        await expect(reader.page.getByRole('dialog')).toBeVisible();
        await expectNothingFound(reader.page);
        await reader.page.keyboard.press('Escape');
        await expect(reader.page.getByRole('dialog')).toBeHidden();
      }
    } finally {
      await reader.page.emulateMedia({ colorScheme: null });
    }
  });
}

test('axe finds nothing in full screen', async ({ app }) => {
  await app.reader.page.keyboard.press('KeyF');
  await app.reader.expectFullScreen(true);
  await expectNothingFound(app.reader.page);
});
