import type { Page } from '@playwright/test';
import { expect, test } from '../show-fixtures.ts';

/** A key as a Chinese input method in front lets it through. */
async function pressWithIme(page: Page, code: string): Promise<void> {
  await page.evaluate((code) => {
    const event = new KeyboardEvent('keydown', {
      code,
      key: 'Process',
      keyCode: 229,
      bubbles: true,
      cancelable: true,
    } as KeyboardEventInit);
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, code);
}

test('every key turns the slide that it is for', async ({ present }) => {
  const { audience, keys } = await present();
  let at = 0;
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'KeyN']) {
    await audience.press(key);
    at += 1;
    await audience.expectSlide(keys[at] ?? '');
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'KeyP', 'Backspace', 'Shift+Space']) {
    await audience.press(key);
    at -= 1;
    await audience.expectSlide(keys[at] ?? '');
  }
  await audience.press('End');
  await audience.expectSlide(keys.at(-1) ?? '');
  await audience.press('Home');
  await audience.expectSlide(keys[0] ?? '');
  await audience.press('Digit1', 'Digit2', 'Enter');
  await audience.expectSlide(keys[11] ?? '');
});

test('after the last slide a black screen says that the show is over, in the slides’ language @chromium', async ({
  present,
}) => {
  const { audience, console, keys } = await present();
  await audience.press('End');
  await audience.expectSlide(keys.at(-1) ?? '');
  await audience.press('ArrowRight');
  await expect(audience.page.getByTestId('show-ended')).toHaveText('放映结束，再翻一页退出');
  await expect(console.page.getByTestId('console-status')).toContainText('放映结束');
  await audience.press('ArrowLeft');
  await expect(audience.page.getByTestId('show-ended')).toHaveCount(0);
  await audience.expectSlide(keys.at(-1) ?? '');
});

test('an input method in front changes nothing @chromium', async ({ present }) => {
  const { audience, keys } = await present();
  for (const code of ['Space', 'KeyN', 'PageDown']) await pressWithIme(audience.page, code);
  await audience.expectSlide(keys[3] ?? '');
  await pressWithIme(audience.page, 'KeyB');
  await audience.expectBlank('black');
  await pressWithIme(audience.page, 'Period');
  await audience.expectBlank('none');
});

test('a clicker’s keys work on both windows', async ({ present }) => {
  const { audience, console, keys } = await present();
  for (const window of [audience, console]) {
    await window.press('PageDown');
    await audience.expectSlide(keys[1] ?? '');
    await window.press('F5', 'Period');
    await audience.expectBlank('black');
    await window.press('Escape');
    await audience.expectBlank('none');
    await window.press('PageUp');
    await audience.expectSlide(keys[0] ?? '');
  }
});

test('a click turns the slide @chromium', async ({ present }) => {
  const { audience, keys } = await present();
  await audience.stage.click({ position: { x: 200, y: 200 } });
  await audience.expectSlide(keys[1] ?? '');
});

test('blank is for the audience only, and a page turn ends it first @chromium', async ({
  present,
}) => {
  const { audience, console, keys } = await present();
  await console.press('KeyW');
  await audience.expectBlank('white');
  await expect(console.blank).toHaveCount(0);
  await expect(console.status).toHaveText('观众看到白屏');
  await console.press('ArrowRight');
  await audience.expectBlank('none');
  await audience.expectSlide(keys[0] ?? '');
});

test('Escape closes the panel, the answer, the blank, the zoom, then the show', async ({
  app,
  present,
}) => {
  const { audience } = await present();
  await audience.press('NumpadAdd', 'NumpadAdd');
  await audience.onStage(() => expect(audience.stage).toHaveAttribute('data-zoomed', 'true'));
  await audience.press('KeyB');
  await audience.expectBlank('black');
  await audience.press('KeyG');
  await expect(audience.panel('show.grid')).toBeVisible();
  await audience.press('Escape');
  await expect(audience.panel('show.grid')).toHaveCount(0);
  await audience.expectBlank('black');
  await audience.press('Escape');
  await audience.expectBlank('none');
  await audience.onStage(() => expect(audience.stage).toHaveAttribute('data-zoomed', 'true'));
  await audience.press('Escape');
  await audience.onStage(() => expect(audience.stage).toHaveAttribute('data-zoomed', 'false'));
  await audience.leave();
  await app.reader.root.waitFor();
});

test('Ctrl and a key do nothing but what they do in a show @chromium', async ({ present }) => {
  const { audience, console } = await present();
  for (const [key, tool] of [
    ['Control+KeyP', 'pen'],
    ['Control+KeyI', 'highlighter'],
    ['Control+KeyL', 'laser'],
    ['Control+KeyA', 'arrow'],
  ] as const) {
    await audience.press(key);
    await audience.expectTool(tool);
    await console.expectTool(tool);
  }
  const loaded = await audience.page.evaluate(() => performance.timeOrigin);
  await audience.press('F5', 'Control+KeyR', 'Control+KeyW');
  await audience.press('Control+KeyH');
  await audience.onStage(() => expect(audience.stage).toHaveAttribute('data-pointer', 'hidden'));
  expect(await audience.page.evaluate(() => performance.timeOrigin)).toBe(loaded);
});

test('the slide list and the grid go to a slide by its number or a word @chromium', async ({
  present,
}) => {
  const { audience, keys } = await present();
  await audience.press('Control+KeyS');
  const list = audience.panel('show.list');
  await expect(list.getByRole('combobox')).toBeFocused();
  await audience.press('ArrowDown', 'ArrowDown', 'Enter');
  await audience.expectSlide(keys[2] ?? '');
  await expect(list).toHaveCount(0);

  await audience.press('KeyO');
  const grid = audience.panel('show.grid');
  await expect(grid.getByRole('combobox')).toBeFocused();
  await audience.page.keyboard.type('12');
  await expect(grid.getByRole('option')).toHaveCount(1);
  await audience.press('Enter');
  await audience.expectSlide(keys[11] ?? '');

  await audience.press('KeyG');
  await expect(grid.getByRole('combobox')).toBeFocused();
  await audience.page.keyboard.type('gxjs');
  await audience.press('Enter');
  await expect(grid).toHaveCount(0);
});

test('the grid shows each slide as a picture, and keeps it for the next time', async ({
  present,
}) => {
  const { audience, keys } = await present();
  await audience.press('KeyG');
  const grid = audience.panel('show.grid');
  await expect(grid.getByRole('option')).toHaveCount(keys.length);
  // All are drawn behind the show, when it leaves the time.
  await expect(grid.locator('img')).toHaveCount(keys.length, { timeout: 120_000 });
  // No slide is drawn live there, which would take the time of the window in sight.
  await expect(grid.locator('[data-slide-key]')).toHaveCount(0);
  const sizes = await grid.locator('img').evaluateAll((pictures) =>
    Promise.all(
      pictures.map(async (picture) => {
        const image = picture as HTMLImageElement;
        await image.decode();
        return `${image.naturalWidth} x ${image.naturalHeight}`;
      }),
    ),
  );
  expect(new Set(sizes)).toEqual(new Set(['480 x 270']));
  await audience.press('Escape');
  await expect(grid).toHaveCount(0);
  await audience.press('KeyG');
  await expect(grid.locator('img')).toHaveCount(keys.length);
});

test('the help names every key @chromium', async ({ present }) => {
  const { audience } = await present();
  await audience.press('F1');
  const help = audience.panel('show.help');
  for (const cap of ['Page Down', 'Ctrl+L', 'Ctrl+M', 'F11', 'Esc', 'T'])
    await expect(help.getByText(cap, { exact: true })).toBeVisible();
  await audience.press('Escape');
  await expect(help).toHaveCount(0);
});
