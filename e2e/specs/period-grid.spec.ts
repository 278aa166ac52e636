import type { Page } from '@playwright/test';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import { AreaKey } from '../../shared/model/area.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { expect, test } from '../fixtures.ts';
import { waitForFrames } from '../motion.ts';
import { observe, signAs, tidy } from '../office.ts';
import { Briefings } from '../pages/briefings.ts';
import { PeriodGridPage } from '../pages/period-grid.ts';

const home = AreaKey.parse('CN-420111');
const annual = '洪山区2023年工作简报';
const ofReport = ['洪山：创新推动', '导语', '2'] as const;

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

/** All indicators with their figures of a period, as the store holds them. */
async function rowsOf(page: Page, period: string): Promise<readonly Indicator[]> {
  return page.evaluate(
    async ({ area, periods }) => {
      const answer = await window.api.periodGrid.rows({ area, periods, offset: 0, limit: 500 });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.rows;
    },
    { area: home, periods: [period] },
  );
}

const held = async (page: Page, period: string) =>
  (await rowsOf(page, period)).filter(({ observations }) => observations.length > 0).length;

test('sixty figures are pasted, confirmed, and taken back in one step', async ({ app }) => {
  const grid = new PeriodGridPage(app.harness);
  const { page } = grid;
  // As a column of the year before would be copied from a spreadsheet: words, scales, dashes.
  const column = (await rowsOf(page, '2023')).slice(0, 60).map(({ observations, unit, kind }) => {
    const [figure] = observations;
    return figure ? formatFigure({ ...figure, unit, kind }, 'zh-CN') : '—';
  });
  await grid.open();
  await grid.paste(`${column.join('\r\n')}\r\n`);
  await expect(grid.said).toContainText(grid.words('grid.pasted', { count: 60 }));
  await expect(grid.cell('hi-tech-enterprises', '2024')).toContainText('突破1300家');

  // Without a source nothing is saved: it is asked for, and nothing is lost.
  await grid.button('grid.save-count', { count: 60 }).click();
  await expect(grid.view.getByRole('alert')).toContainText(grid.words('grid.place-missing'));
  await expect(grid.dialog).toHaveCount(0);

  await grid.place(...ofReport);
  await grid.save(60);
  await expect(grid.cell('hi-tech-enterprises', '2024')).toHaveAttribute('data-state', 'stored');
  await expect.poll(() => held(page, '2024')).toBe(60);
  const stored = (await rowsOf(page, '2024')).find(({ key }) => key === 'hi-tech-enterprises');
  expect(stored?.observations[0]).toMatchObject({
    ...{ value: 1300, qualifier: 'gt', status: 'A' },
    passages: [{ section: 0, paraNo: 2, rawText: '突破1300家' }],
  });

  await expect(page.locator('[data-toast]')).toContainText(grid.words('grid.saved', { count: 60 }));
  await app.harness.menu('edit.undo');
  await expect.poll(() => held(page, '2024')).toBe(0);
  await expect(grid.cell('hi-tech-enterprises', '2024')).not.toContainText('1300');
});

test('sixty figures go from the clipboard into the store with twelve keys, source and all', async ({
  app,
}) => {
  const grid = new PeriodGridPage(app.harness);
  const { page, field } = grid;
  const column = (await rowsOf(page, '2023')).slice(0, 60).map(({ observations, unit, kind }) => {
    const [figure] = observations;
    return figure ? formatFigure({ ...figure, unit, kind }, 'zh-CN') : '—';
  });
  await grid.open();
  let keys = 0;
  const press = async (...names: readonly string[]) => {
    for (const name of names) {
      await page.keyboard.press(name);
      keys += 1;
    }
  };
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');

  await grid.paste(column.join('\r\n'));
  keys += 1;
  await expect(grid.said).toContainText(grid.words('grid.pasted', { count: 60 }));
  await press('F6', 'ArrowDown');
  await expect(list.locator('.ant-select-item-option-active')).toBeVisible();
  await press('Enter');
  await expect(list).toHaveCount(0);
  await press('Tab', 'ArrowDown');
  await expect(list.locator('.ant-select-item-option-active')).toBeVisible();
  await press('Enter');
  await expect(list).toHaveCount(0);
  await press('Tab', '2', 'F6');
  await expect(field).toBeFocused();
  await press('Control+s');
  await expect(grid.dialog).toContainText(grid.words('grid.confirm-new', { count: 60 }));
  await press('Enter');
  await expect(grid.dialog).toHaveCount(0);
  await expect.poll(() => held(page, '2024')).toBe(60);
  expect(keys).toBe(12);
});

test('in English the grid prints figures in English, and a cell is edited in its source’s words @chromium', async ({
  app,
}) => {
  await app.set({ interfaceLocale: 'en' });
  const grid = new PeriodGridPage(app.harness, 'en');
  await grid.open();
  const cell = await grid.choose('hi-tech-enterprises', '2023');
  await expect(cell.locator('[lang="en"]')).toContainText('over 1,300');
  await expect(grid.field).toHaveValue(/^over 1,300/);
  await grid.page.keyboard.press('F2');
  await expect(grid.field).toHaveValue('突破1300家');
  await grid.page.keyboard.press('Escape');
});

test('a press chooses the cell that was pressed, wherever the lines go below the mouse @chromium', async ({
  app,
}) => {
  const grid = new PeriodGridPage(app.harness);
  const { page } = grid;
  await grid.open();
  await waitForFrames(page);
  const pressed = await grid.grid.evaluate((box) => {
    box.scrollTop += box.scrollTop > 400 ? -300 : 300;
    const { top, height } = box.getBoundingClientRect();
    const lines = [...box.querySelectorAll('[data-indicator]')];
    const line = lines.find((one) => one.getBoundingClientRect().top > top + height / 2);
    const cell = line?.querySelector('[data-period="2023"]');
    const where = cell?.getBoundingClientRect();
    if (!line || !cell || !where) throw new Error('no line stands in the middle');
    // In the same turn: nobody has heard yet that the grid was scrolled.
    cell.dispatchEvent(
      new MouseEvent('mousedown', {
        ...{ bubbles: true, cancelable: true, buttons: 1 },
        ...{ clientX: where.x + 9, clientY: where.y + 9 },
      }),
    );
    return { indicator: line.getAttribute('data-indicator') ?? '', x: where.x, y: where.y };
  });
  const cell = grid.cell(pressed.indicator, '2023');
  await expect(cell).toHaveAttribute('data-active', 'true');
  await waitForFrames(page);
  expect((await cell.boundingBox())?.y, 'where the cell was pressed').toBe(pressed.y);

  const chosen = grid.grid.locator('[aria-selected="true"]');
  const over = (y: number) =>
    grid.grid.evaluate(
      (box, { indicator, clientX, clientY }) => {
        const lines = [...box.querySelectorAll('[data-indicator]')];
        const at = lines.findIndex((one) => one.getAttribute('data-indicator') === indicator);
        const [from, to] = [at, at + 1].map((line) =>
          lines[line]?.querySelector('[data-period="2023"]'),
        );
        if (!from || !to) throw new Error('there is no line below');
        const mouse = { bubbles: true, buttons: 1, clientX, clientY } as const;
        from.dispatchEvent(new MouseEvent('mouseout', { ...mouse, relatedTarget: to }));
        to.dispatchEvent(new MouseEvent('mouseover', { ...mouse, relatedTarget: from }));
      },
      { indicator: pressed.indicator, clientX: pressed.x + 9, clientY: y },
    );
  await over(pressed.y + 9);
  await waitForFrames(page);
  await expect(chosen).toHaveCount(1);
  await over(pressed.y + 40);
  await expect(chosen).toHaveCount(2);
  await page.mouse.up();
});

test('figures are typed, filled, mended and saved with keys alone @chromium', async ({ app }) => {
  const grid = new PeriodGridPage(app.harness);
  const { page, field } = grid;
  const { keyboard } = page;
  await grid.open();
  // The source, once for all.
  await keyboard.press('F6');
  await expect(page.getByRole('combobox', { name: grid.words('field.source') })).toBeFocused();
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await keyboard.type('洪山');
  await expect(list.locator('.ant-select-item-option-active')).toContainText('洪山');
  await keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: grid.words('field.section') })).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(list.locator('.ant-select-item-option-active')).toContainText('导语');
  await keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: grid.words('field.paraNo') })).toBeEnabled();
  await keyboard.press('Tab');
  await keyboard.type('3');
  await keyboard.press('F6');
  await expect(field).toBeFocused();

  await keyboard.type('1050亿元以上');
  await keyboard.press('Enter');
  await keyboard.type('突破1100家');
  await keyboard.press('Enter');
  await keyboard.type('25');
  await keyboard.press('F2');
  await keyboard.press('Home');
  await keyboard.press('End');
  await keyboard.type('0');
  await keyboard.press('Tab');
  // From the last column on to the next row's first, and with Tab to the one that is entered.
  await keyboard.press('Tab');
  await keyboard.type('12个');
  await keyboard.press('Enter');
  await expect(grid.cell('economic-output', '2024')).toContainText('1050');
  await expect(grid.cell('above-scale-enterprises-new', '2024')).toContainText('250');
  await expect(grid.cell('technical-upgrading-projects-completed', '2024')).toContainText('12');

  // Two cells filled from the one above them, and one of them given up again.
  await keyboard.type('3家');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+d');
  await expect(grid.cell('cloud-benchmark-enterprises', '2024')).toContainText('3家');
  await keyboard.press('Control+z');
  await expect(grid.cell('cloud-benchmark-enterprises', '2024')).not.toContainText('3家');
  await keyboard.press('Control+y');
  await expect(grid.cell('cloud-benchmark-enterprises', '2024')).toContainText('3家');

  // Esc restores what was there.
  await keyboard.type('7');
  await keyboard.press('Escape');
  await expect(field).toHaveValue('3家');

  await keyboard.press('Control+s');
  await expect(grid.dialog).toContainText(grid.words('grid.confirm-new', { count: 6 }));
  await keyboard.press('Enter');
  await expect(grid.dialog).toHaveCount(0);
  await expect.poll(() => held(page, '2024')).toBe(6);
  await expect(field).toBeFocused();
});

test('what is no figure keeps what was typed, says why, and is still there after the window was closed @chromium', async ({
  app,
}) => {
  const grid = new PeriodGridPage(app.harness);
  const { page, strip } = grid;
  await grid.open();
  await grid.paste('abc\n4.6万户\n…\n20600');
  const wrong = grid.cell('economic-output', '2024');
  await expect(wrong).toHaveAttribute('data-state', 'wrong');
  await expect(wrong).toContainText('abc');
  await expect(strip).toContainText(grid.words('issue.figure.no-number', { at: 'abc' }));
  await expect(grid.field).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('F8');
  await expect(strip).toContainText('户');
  await page.keyboard.press('F8');
  await expect(strip).toContainText('…');
  await page.keyboard.press('F8');
  const asked = grid.cell('technical-upgrading-projects-completed', '2024');
  await expect(asked).toHaveAttribute('data-state', 'asked');
  await page.keyboard.press('Alt+Enter');
  await expect(asked).toHaveAttribute('data-state', 'unplaced');
  await expect(asked).toContainText('20600个');

  // Left by the menu and by the window: it is kept.
  await app.go('goals');
  await app.go('data');
  await expect(wrong).toContainText('abc');
  await page.keyboard.press('F8');
  await page.reload();
  await app.reader.slide.waitForFonts();
  await grid.open();
  await expect(wrong).toContainText('abc');
  await expect(asked).toContainText('20600个');

  await grid.place(...ofReport);
  await grid.button('grid.save-count', { count: 1 }).click();
  const left = page.getByTestId('left-cells');
  await expect(left).toContainText(grid.words('grid.confirm-left', { count: 3 }));
  await expect(left).toContainText('“abc”');
  await grid.button('grid.confirm-act', { count: 1 }).click();
  await expect(grid.dialog).toHaveCount(0);
  await expect(asked).toHaveAttribute('data-state', 'stored');
  await expect(wrong).toContainText('abc');
  await grid.button('grid.discard').click();
  await grid.dialog.getByRole('button', { name: grid.words('grid.discard-act') }).click();
  await expect(wrong).not.toContainText('abc');
});

test('a composition begins in the cell with its first key, and its Enter does not move on @chromium', async ({
  app,
}) => {
  const grid = new PeriodGridPage(app.harness);
  const { page, field } = grid;
  await grid.open();
  const name = await field.getAttribute('aria-label');
  const protocol = await page.context().newCDPSession(page);
  const taken = async (key: string) => {
    const press = { key, code: key, windowsVirtualKeyCode: 229 };
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  };
  for (const text of ['t', 'tu', 'tupo', 'tu po'])
    await protocol.send('Input.imeSetComposition', {
      ...{ text, selectionStart: text.length, selectionEnd: text.length },
    });
  await expect(field).toHaveValue('tu po');
  await taken('ArrowDown');
  await taken('Enter');
  await expect(field).toHaveAttribute('aria-label', name ?? '');
  await protocol.send('Input.insertText', { text: '突破' });
  await taken('Escape');
  await page.keyboard.type('1100亿元');
  await expect(field).toHaveValue('突破1100亿元');
  await expect(field).toHaveAttribute('aria-label', name ?? '');
  await page.keyboard.press('Enter');
  await expect(field).not.toHaveAttribute('aria-label', name ?? '');
  await expect(grid.cell('economic-output', '2024')).toContainText('突破1100亿元');
  await protocol.detach();
});

test('the change on the year before is computed as one types, and called so @chromium', async ({
  app,
}) => {
  const grid = new PeriodGridPage(app.harness);
  await grid.open();
  const change = grid.change('above-scale-enterprises-new');
  await expect(change).toHaveText('');
  await grid.choose('above-scale-enterprises-new', '2024');
  await grid.page.keyboard.type('25');
  await grid.page.keyboard.type('0');
  await expect(change).toHaveText(`+21.4%${grid.words('grid.computed')}`);
  await expect(grid.strip).toContainText(grid.words('grid.computed-about'));
  // A bound bears no change.
  await grid.page.keyboard.press('Escape');
  await expect(change).toHaveText('');
  await grid.page.keyboard.type('突破250家');
  await expect(change).toHaveText(grid.words('grid.not-computed'));
  await grid.page.keyboard.press('Escape');
});

test('a figure of another source is not overwritten: which is in force is chosen, with a reason @chromium', async ({
  app,
}) => {
  const grid = new PeriodGridPage(app.harness);
  const { page, dialog } = grid;
  await observe(page, 'above-scale-enterprises-new', '2024', 240);
  const failure = await page.evaluate(async () => {
    const answer = await window.api.briefing.get({ deck: null });
    const first = answer.ok ? answer.value.sources[0] : undefined;
    if (!first) return 'no source';
    const after = {
      ...first,
      key: 'bulletin' as typeof first.key,
      title: { zh: '二〇二四年公报', en: 'Bulletin 2024' },
      sections: [{ number: 1, heading: null, paragraphs: 1 }],
    };
    const outcome = await window.api.records.apply({
      edit: { entity: 'source', before: null, after },
      ...{ actor: '王芳', reason: '' },
    });
    return outcome.ok ? null : outcome.error.code;
  });
  expect(failure).toBe(null);
  await grid.open();
  await grid.choose('above-scale-enterprises-new', '2024');
  await page.keyboard.type('251家');
  await page.keyboard.press('Enter');
  // A source of one paragraph is given whole by its name.
  await grid.pick('field.source', '二〇二四年公报');
  await grid.choose('above-scale-enterprises-new', '2024');
  await expect(grid.strip).toContainText('240家');
  await grid.button('grid.save-count', { count: 1 }).click();
  const act = grid.button('grid.confirm-act', { count: 1 });
  await expect(act).toBeDisabled();
  await dialog
    .getByRole('radio', { name: grid.words('grid.confirm-take', { after: '251家' }) })
    .check();
  await expect(act).toBeDisabled();
  await dialog.getByRole('textbox', { name: grid.words('field.reason') }).fill('公报为准');
  await act.click();
  await expect(dialog).toHaveCount(0);
  await expect(grid.cell('above-scale-enterprises-new', '2024')).toContainText('251家');
  const rows = await rowsOf(page, '2024');
  const found = rows.find(({ key }) => key === 'above-scale-enterprises-new');
  expect(found?.observations.map(({ value }) => value)).toEqual([251]);
  expect(found?.competing[0]).toMatchObject({ reason: '公报为准', others: [{ value: 240 }] });
});

test('the chosen cells have a place of their own, and what is copied out can be put back', async ({
  app,
}) => {
  const grid = new PeriodGridPage(app.harness);
  const { page, field } = grid;
  await grid.open();
  await grid.place(...ofReport);
  await grid.paste('1050亿元以上\n突破1100家\n250');
  await page.keyboard.press('Shift+ArrowDown');
  await grid.view.getByRole('radio', { name: grid.words('grid.place-here', { count: 2 }) }).check();
  await grid.view.getByRole('textbox', { name: grid.words('field.paraNo'), exact: true }).fill('4');
  await page.keyboard.press('F6');
  await expect(grid.strip).toContainText('导语第4段');

  const copied = await field.evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }));
    return clipboardData.getData('text/plain');
  });
  expect(copied.split('\n')[0]).toBe('1050亿元以上');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');

  await grid.save(3);
  const rows = await rowsOf(page, '2024');
  expect(rows.slice(0, 3).map(({ observations }) => observations[0]?.passages[0]?.paraNo)).toEqual([
    4, 4, 2,
  ]);
});

test('what a briefing lacks after it was rolled forward is entered in the grid of its period @chromium', async ({
  app,
}) => {
  const briefings = new Briefings(app.harness);
  const grid = new PeriodGridPage(app.harness);
  await briefings.open();
  await briefings.choose(annual, 'briefings.roll-forward');
  await briefings.dialog
    .getByRole('button', { name: briefings.words('briefings.roll-act') })
    .click();
  await grid.button('grid.enter-all').click();
  await expect(grid.field).toBeFocused();
  await expect(grid.view.getByRole('checkbox', { name: grid.words('grid.only') })).toBeChecked();
  const shown = await grid.grid.getAttribute('aria-rowcount');
  await grid.view.getByRole('checkbox', { name: grid.words('grid.only') }).uncheck();
  await expect(grid.grid).not.toHaveAttribute('aria-rowcount', shown ?? '');
});
