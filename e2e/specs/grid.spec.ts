import { translate } from '../../shared/i18n/messages.ts';
import { expect, test } from '../fixtures.ts';

test('all slides stand beside each other, and the keys of a slide sorter lead to one', async ({
  app: { reader },
}) => {
  const { page } = reader;
  await reader.open('university-plus');
  const at = await reader.numberOf('university-plus');
  const total = await reader.options.count();
  await page.keyboard.press('g');
  const grid = page.getByRole('dialog', { name: translate('zh-CN', 'show.grid') });
  const marked = grid.locator('[data-active="true"]').getByRole('option');
  await expect(marked).toHaveAccessibleName(new RegExp(`^${at} `));
  // Each is drawn, the one in view among them, as wide as the place it has.
  await expect(grid.locator('[data-slide-key]')).toHaveCount(total);
  const misfits = () =>
    grid.locator('[data-slide-key]').evaluateAll((sheets) =>
      sheets.flatMap((sheet) => {
        const frame = sheet.closest('[data-fit="frame"]')?.getBoundingClientRect();
        const { width } = sheet.getBoundingClientRect();
        const isFit = frame && Math.abs(width - frame.width) < 1;
        return isFit ? [] : [`${sheet.getAttribute('data-slide-key')}: ${width}`];
      }),
    );
  expect(await misfits()).toEqual([]);

  const columns = async () => {
    const tops = await grid
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => option.getBoundingClientRect().top));
    return tops.filter((top) => top === tops[0]).length;
  };
  const line = await columns();
  for (const [key, number] of [
    ['ArrowRight', at + 1],
    ['ArrowDown', at + 1 + line],
    ['ArrowUp', at + 1],
    ['ArrowLeft', at],
    ['End', total],
    ['Home', 1],
    ['PageDown', null],
    ['PageUp', 1],
  ] as const) {
    await page.keyboard.press(key);
    if (number === null) await expect(marked).not.toHaveAccessibleName(/^1 /);
    else await expect(marked, key).toHaveAccessibleName(new RegExp(`^${number} `));
    await expect(marked).toBeInViewport();
  }

  // The wheel with Ctrl makes the slides larger and smaller, and zooms nothing else.
  await grid.getByRole('listbox').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await expect.poll(columns).toBe(line - 1);
  expect(await misfits()).toEqual([]);
  await page.mouse.wheel(0, 100);
  await expect.poll(columns).toBe(line);
  await page.keyboard.up('Control');

  // Escape leaves it on the slide that it came from.
  await page.keyboard.press('Escape');
  await expect(grid).toHaveCount(0);
  await reader.expectAt('university-plus');
  await page.keyboard.press('g');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(grid).toHaveCount(0);
  await reader.expectAt(total);
  await page.keyboard.press('g');
  await grid.getByRole('option').nth(2).dblclick();
  await expect(grid).toHaveCount(0);
  await reader.expectAt(3);
});
