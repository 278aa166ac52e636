import type { Locator, Page } from '@playwright/test';
import { translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';

/** Notes the numbers of the slides that come into the grid, those that come together in one list. */
async function watchGrid(page: Page): Promise<() => Promise<number[][]>> {
  await page.evaluate(() => {
    const seen: number[][] = [];
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      const added = changes.flatMap((change) => [...change.addedNodes]);
      const sheets = added
        .filter((node) => node instanceof Element)
        .flatMap((node) => [node, ...node.querySelectorAll('[data-slide-key]')])
        .filter((node) => node.matches('dialog [data-slide-key], dialog [data-fit="frame"]'));
      const options = sheets.map((sheet) =>
        sheet
          .closest('[data-fit="frame"]')
          ?.parentElement?.parentElement?.querySelector('[role="option"]'),
      );
      const numbers = options.map((option) => Number(option?.textContent));
      if (numbers.length > 0) seen.push([...new Set(numbers)]);
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: number[][] }).seen);
}

const drawnIn = (page: Page) =>
  page.getByRole('navigation').locator('[role="listbox"] [data-slide-key]');

test('slides that the list has not drawn are drawn from the one in view outwards', async ({
  app: { reader },
}) => {
  const { page } = reader;
  // A window that never rests.
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.evaluate(() => window.api.settings.set({ slideLook: 'night' }));
  await reader.open(1);
  const total = await reader.options.count();
  const listed = await drawnIn(page).evaluateAll((sheets) =>
    sheets.map((sheet) => sheet.getAttribute('data-slide-key')),
  );
  expect(listed.length).toBeLessThan(total);
  const seen = await watchGrid(page);
  await page.keyboard.press('g');
  const grid = page.getByRole('dialog', { name: translate('zh-CN', 'show.grid') });
  await expect(grid.locator('[data-slide-key]')).toHaveCount(total);
  const [first = [], ...later] = await seen();
  // What the list has is there with the grid itself.
  expect(first.length).toBeGreaterThanOrEqual(listed.length);
  expect(later.length).toBeGreaterThan(0);
  expect(later.flat()).toEqual(later.flat().toSorted((one, other) => one - other));
});

test('a grid is there at once with all that the list has drawn, and follows what changes meanwhile', async ({
  app: { reader },
}) => {
  const { page } = reader;
  await signAs(page, '王芳');
  await reader.open('one-window');
  const total = await reader.options.count();
  await expect(drawnIn(page)).toHaveCount(total);
  const seen = await watchGrid(page);
  await page.keyboard.press('g');
  const grid = page.getByRole('dialog', { name: translate('zh-CN', 'show.grid') });
  await expect(grid.locator('[data-slide-key]')).toHaveCount(total);
  expect((await seen()).map((numbers) => numbers.length)).toEqual([total]);
  // They are what the list shows, word for word.
  const words = (list: Locator) => list.evaluateAll((sheets) => sheets.map((one) => one.innerHTML));
  const unnamed = (html: string) => html.replaceAll(/ (id|aria-[a-z]+)="[^"]*"/g, '');
  expect((await words(grid.locator('[data-slide-key]'))).map(unnamed)).toEqual(
    (await words(drawnIn(page))).map(unnamed),
  );

  await page.evaluate(async (title) => {
    const outcome = await window.api.briefing.get({ deck: null });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { deck } = outcome.value;
    const found = deck.slides.find(({ key }) => key === 'one-window');
    if (!found) throw new Error('no such slide');
    const { position: _, unreadable: __, ...before } = found;
    const after = { ...before, title: { ...before.title, zh: title } };
    await window.api.records.applyAll({
      edits: [{ entity: 'slide', deck: deck.key, before, after }],
      ...{ actor: '王芳', reason: '' },
    });
  }, '一窗通办，换了标题');
  await expect(grid.locator('[data-slide-key="one-window"]')).toContainText('换了标题');
  await expect(grid.locator('[data-slide-key]')).toHaveCount(total);
  await page.keyboard.press('Escape');
  await tidy(page);
});
