import { expect, test } from '../../fixtures.ts';
import { Records } from '../../pages/records.ts';

const count = 10_000;
const frames = 120;

test('ten thousand rows scroll without a stutter, and only those in view are in the page', async ({
  app,
}) => {
  const records = new Records(app.harness);
  const { page, grid } = records;
  await page.evaluate(async (total) => {
    const { records } = window.api;
    const empty = { themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [] };
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

  // The page's own work, in time that its thread had: other programs of the machine don't count.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await worked();
  await grid.evaluate(async (box, frames) => {
    for (let frame = 0; frame < frames; frame++) {
      box.scrollTop += 400;
      await new Promise(requestAnimationFrame);
    }
  }, frames);
  const each = (await worked()) - before;
  expect(each / frames, 'ms of work in each frame').toBeLessThan(40);

  await page.keyboard.press('End');
  await expect(records.rows.last()).toContainText(`指标 ${count}`);
  expect(await records.rows.count()).toBeLessThan(80);
});
