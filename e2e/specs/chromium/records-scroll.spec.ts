import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { Records } from '../../pages/records.ts';

const totals = { all: 100_000, found: 7 };

test('of a hundred thousand rows only those in view are in the page, and none of them is blank', async ({
  app,
}) => {
  const records = new Records(app.harness);
  const { page, grid } = records;
  await page.evaluate(async (totals) => {
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
    const query: typeof records.query = async ({ offset, limit, filter, text }) => {
      const total = text === '' ? totals.all : totals.found;
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
  }, totals);
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
  await expect(records.rows.last()).toContainText(`指标 ${totals.all}`);
  expect(await records.rows.count()).toBeLessThan(80);
  await expect.poll(() => blankLines(grid)).toBe(0);
  await page.keyboard.press('Home');
  await expect(records.rows.first()).toContainText('指标 1');
  await expect.poll(() => blankLines(grid)).toBe(0);

  // Left and entered again it stands where it stood.
  await page.keyboard.press('End');
  await expect(records.rows.last()).toContainText(`指标 ${totals.all}`);
  await app.go('goals');
  await app.go('data');
  await expect(records.rows.last()).toContainText(`指标 ${totals.all}`);
  await expect.poll(() => blankLines(grid)).toBe(0);

  // From the last row of many to all rows of few, and screen readers are told how many there are.
  await records.search.fill('gx');
  await expect(records.rows).toHaveCount(totals.found);
  await expect(records.rows.first()).toBeInViewport();
  await expect(grid).toHaveAttribute('aria-rowcount', String(totals.found + 1));
});

test('a row reached by keys is wholly in view, below the header and above the edge', async ({
  app,
}) => {
  const records = new Records(app.harness);
  const { page, grid } = records;
  await records.open();
  await grid.focus();
  const active = grid.locator('[data-active="true"]');
  for (const key of ['End', 'PageUp', 'PageUp', 'PageDown', 'ArrowUp', 'End', 'ArrowUp', 'Home']) {
    await page.keyboard.press(key);
    await expect(active).toHaveCount(1);
    await expect.poll(() => active.evaluate(hiddenPart)).toBeLessThan(1);
    const id = await active.getAttribute('id');
    await expect(grid).toHaveAttribute('aria-activedescendant', id ?? '');
  }
});

/** How far a row, in CSS px of which the browser rounds one, reaches under its table's header or beyond its lower edge. */
function hiddenPart(row: Element): number {
  const box = row.closest('[role="grid"]');
  const head = box?.querySelector('[role="columnheader"]')?.closest('[role="row"]');
  if (!box || !head) throw new Error('the row stands in no table');
  const { top, bottom } = row.getBoundingClientRect();
  return Math.max(
    head.getBoundingClientRect().bottom - top,
    bottom - box.getBoundingClientRect().bottom,
  );
}

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
