import { correction } from '../../../main/store/testing/edit.ts';
import type { ChromiumHarness } from '../../harness/chromium.ts';
import { aDisplay } from '../../harness/page-stage.ts';
import { expect, test } from '../../show-fixtures.ts';

const one = [aDisplay(1)];
const two = [aDisplay(1), aDisplay(2)];

test.beforeEach(async ({ app }) => (app.harness as ChromiumHarness).plugDisplays(two));
test.afterEach(async ({ app }) => (app.harness as ChromiumHarness).plugDisplays(one));

test('with two displays panels are the presenter’s alone', async ({ present }) => {
  const { audience, console } = await present();
  await console.press('KeyG');
  await expect(console.panel('show.grid')).toBeVisible();
  await expect(audience.page.getByRole('dialog')).toHaveCount(0);
  await console.press('Escape');
  await expect(audience.page.getByRole('toolbar')).toHaveCount(0);
  await expect(console.button('show.swap')).toBeVisible();
});

test('a lost projector is told to the presenter only, and the show goes on', async ({
  app,
  present,
}) => {
  const { audience, console, keys } = await present();
  await console.press('ArrowRight', 'Control+KeyP');
  await console.expectTool('pen');
  await console.drag([0.2, 0.3], [0.7, 0.4]);
  await audience.expectInk(true);
  const { plugDisplays } = app.harness as ChromiumHarness;

  plugDisplays(one);
  await expect(console.notices).toContainText('投影断开了');
  await audience.expectSlide(keys[1] ?? '');
  await audience.expectInk(true);
  await expect(audience.page.getByText('投影断开了')).toHaveCount(0);
  await audience.press('Control+KeyS');
  await expect(audience.panel('show.list')).toBeVisible();
  await audience.press('Escape');
  await expect(audience.panel('show.list')).toHaveCount(0);

  plugDisplays(two);
  await expect(console.notices).toContainText('投影已接上');
  await console.button('show.dismiss').click();
  await expect(console.notices).toHaveCount(0);
});

test('figures that change meanwhile are the presenter’s to take', async ({ app, present }) => {
  const { audience, console } = await present();
  const { store } = app.harness as ChromiumHarness;
  await console.press('ArrowRight');
  const figure = audience.slide.locator('[data-figure-key="hi-tech-enterprises"]').first();
  await expect(figure).toHaveText('突破1300家');

  function correct(value: number): void {
    store.edits.apply(correction(store, 'hi-tech-enterprises', { value }));
  }

  correct(1320);
  await expect(console.notices).toContainText('数字在放映期间有更新');
  await expect(figure).toHaveText('突破1300家');
  await console.button('show.keep-frozen').click();
  await expect(console.notices).toHaveCount(0);
  await expect(figure).toHaveText('突破1300家');

  correct(1330);
  await console.button('show.use-newer').click();
  await expect(figure).toHaveText('突破1330家');
  await expect(console.notices).toHaveCount(0);
  correct(1300);
});
