import { plainText } from '../../shared/deck/bound-slide.ts';
import { expect, test } from '../fixtures.ts';

test('the sidebar lists all slides by section @chromium', async ({ app, stored }) => {
  const listed = await app.reader.sidebar.getByRole('group').evaluateAll((groups) =>
    groups.flatMap((group) =>
      [...group.querySelectorAll('[role="option"]')].map((option) => ({
        section: group.getAttribute('aria-label'),
        slide: option.getAttribute('aria-label'),
      })),
    ),
  );
  expect(listed).toEqual(
    stored.slides('zh-CN').map((result) => {
      if (!result.ok) throw new Error(`${result.key} is broken`);
      const { number, title, section } = result.slide;
      return { section: section.name.zh, slide: `${number} ${plainText(title)}` };
    }),
  );
});

test('a thumbnail shows its slide, marked and in sight @chromium', async ({ app }) => {
  const { reader } = app;
  await reader.page.keyboard.press('End');
  const last = reader.options.last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport();
  await expect(reader.currentOption).toHaveCount(1);
  const key = await reader.slide.root.getAttribute('data-slide-key');
  await expect(reader.thumbnailOf(last)).toHaveAttribute('data-slide-key', key ?? '');
});

test('arrow keys move through the sidebar, Enter goes on to the stage', async ({ app }) => {
  const { reader } = app;
  await reader.currentOption.focus();
  await reader.page.keyboard.press('ArrowDown');
  await reader.page.keyboard.press('ArrowDown');
  await reader.expectAt(3);
  await expect(reader.options.nth(2)).toBeFocused();
  await reader.page.keyboard.press('ArrowUp');
  await expect(reader.options.nth(1)).toBeFocused();
  await reader.page.keyboard.press('Enter');
  await expect(reader.stage).toBeFocused();
  await reader.expectAt(2);
});

test('only the current slide is a tab stop @chromium', async ({ app }) => {
  const { reader } = app;
  await reader.open('hi-tech-ladder');
  await expect(reader.sidebar.locator('[role="option"][tabindex="0"]')).toHaveCount(1);
  await expect(reader.currentOption).toHaveAttribute('tabindex', '0');
});

test('nothing inside a thumbnail can be reached @chromium', async ({ app }) => {
  await app.reader.thumbnailOf(app.reader.options.first()).waitFor();
  const thumbnails = app.reader.sidebar.locator('[data-slide-key]');
  await expect(thumbnails.locator('button, a[href], input')).toHaveCount(0);
});
