import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { Records } from '../../pages/records.ts';

const count = 10_000;

test('of ten thousand rows only those in view are in the page, and none of them is blank', async ({
  app,
}) => {
  const records = new Records(app.harness);
  const { page, grid } = records;
  await page.evaluate(async (total) => {
    const { records } = window.api;
    const empty = {
      themes: [],
      units: [],
      kinds: [],
      qualifiers: [],
      periods: [],
      sources: [],
      areas: [],
    };
    const first = await records.query({
      text: '',
      filter: { ...empty, unused: false },
      sort: { by: 'theme', descending: false },
      locale: 'zh-CN',
      offset: 0,
      limit: 1,
    });
    if (!first.ok || !first.value.rows[0]) throw new Error('the store is empty');
    const [row] = first.value.rows;
    const query: typeof records.query = async ({ offset, limit, filter }) => {
      const size = filter.themes.length === 0 || filter.themes[0] === row.theme ? total : 0;
      return {
        ok: true,
        value: {
          total: size,
          rows: Array.from({ length: Math.min(limit, Math.max(size - offset, 0)) }, (_, index) => ({
            ...row,
            key: `${row.key}-${offset + index}` as typeof row.key,
            name: { zh: `指标 ${offset + index + 1}`, en: `Indicator ${offset + index + 1}` },
          })),
        },
      };
    };
    Object.assign(window.api, { records: { ...records, query } });
  }, count);
  await records.open();
  await grid.focus();

  // Thrown down in leaps, each past all that was drawn: once it rests, the rows in view are there.
  await grid.evaluate(async (box) => {
    for (let leap = 0; leap < 40; leap++) {
      box.scrollTop += 3000;
      await new Promise(requestAnimationFrame);
    }
  });
  await expect.poll(() => blankLines(grid)).toBe(0);
  expect(await records.rows.count()).toBeLessThan(80);

  await page.keyboard.press('End');
  await expect(records.rows.last()).toContainText(`指标 ${count}`);
  expect(await records.rows.count()).toBeLessThan(80);
  await expect.poll(() => blankLines(grid)).toBe(0);
  await page.keyboard.press('Home');
  await expect(records.rows.first()).toContainText('指标 1');
  await expect.poll(() => blankLines(grid)).toBe(0);
});

/** Of twenty places down the middle of the table, those where no row with a name stands. */
function blankLines(grid: Locator): Promise<number> {
  return grid.evaluate((box) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    const head = box.querySelector('[role="columnheader"]')?.getBoundingClientRect().bottom ?? top;
    const foot = Math.min(top + height, innerHeight);
    return Array.from({ length: 20 }, (_, place) => head + ((foot - head) * (place + 0.5)) / 20)
      .map((y) => document.elementsFromPoint(left + width / 2, y))
      .filter(
        (there) => !there.some((element) => element.closest('[role="row"]')?.textContent?.trim()),
      ).length;
  });
}
