import { plainText } from '../../shared/deck/bound-slide.ts';
import { expect, test } from '../show-fixtures.ts';

test('the console shows slide, next slide, notes and figures with their sources', async ({
  present,
  stored,
}) => {
  const { console } = await present();
  await console.press('ArrowRight');
  const [, second, third] = stored.slides('zh-CN');
  if (!second?.ok || !third?.ok) throw new Error('a slide is broken');
  await console.expectSlide(second.slide.key);
  await expect(console.nextSlide).toHaveAttribute('data-slide-key', third.slide.key);
  await expect(console.notes).toHaveText(plainText(second.slide.notes));
  await expect(console.figures).toHaveCount(second.slide.figures.length);
  const [first] = second.slide.figures;
  await expect(console.figures.first()).toContainText(first?.printed ?? '?');
  await expect(console.figures.first()).toContainText('段');
});

test('the notes’ size is remembered @chromium', async ({ present }) => {
  const { console } = await present();
  const size = () =>
    console.notes.evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize));
  const before = await size();
  await console.button('show.larger').click();
  expect(await size()).toBe(before + 2);
  await console.page.reload();
  await console.slide.waitFor();
  expect(await size()).toBe(before + 2);
  await console.button('show.smaller').click();
});

test('the clock pauses, and starts anew only by a second press @chromium', async ({ present }) => {
  const { console } = await present();
  await expect(console.elapsed).not.toHaveText('0:00');
  await console.button('show.pause').click();
  await expect(console.root).toContainText('已暂停');
  const stood = await console.elapsed.textContent();
  await console.button('show.reset').click();
  expect(await console.elapsed.textContent()).toBe(stood);
  await console.button('show.reset-confirm').click();
  await expect(console.elapsed).toHaveText('0:00');
  await console.button('show.resume').click();
  await expect(console.elapsed).not.toHaveText('0:00');
});

test('a plan is kept and paces the show in words @chromium', async ({ present }) => {
  const { console } = await present();
  await console.button('pace.set').click();
  const dialog = console.panel('pace.title');
  await dialog.getByLabel('整场').fill('50');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(console.pace).toContainText('按计划');
  await expect(console.pace).toContainText('整场 50:00');
  await console.press('ArrowRight', 'ArrowRight');
  // Two slides of fifty minutes, and less with each second that it took.
  await expect(console.pace).toContainText(/快 [123]:/);
  await console.page.reload();
  await expect(console.pace).toContainText(/快 [123]:/);

  await console.button('pace.set').click();
  await dialog.getByLabel('整场').fill('0');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(console.pace).toContainText('慢 0:');
  await console.button('pace.set').click();
  await dialog.getByLabel('整场').fill('');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(console.pace).toContainText('没有计划');
});

test('a question’s answer is shown to the audience and noted', async ({ present }) => {
  const { audience, console } = await present();
  await console.press('Slash');
  const question = console.panel('question.title');
  await expect(question.getByRole('combobox')).toBeFocused();
  await console.page.keyboard.type('gxjs');
  await expect(question.getByRole('option').first()).toContainText('高新技术企业');
  await console.press('Enter');
  await audience.onStage(() => expect(audience.answer).toContainText('1300'));
  await audience.onStage(() => expect(audience.answer).toContainText('来源'));
  await expect(question).toContainText('观众正在看');
  await console.press('Escape');
  await expect(question).toHaveCount(0);
  await audience.onStage(() => expect(audience.answer).toBeVisible());
  await console.press('Escape');
  await audience.onStage(() => expect(audience.answer).toHaveCount(0));
  await console.press('ArrowRight');
});

test('Enter right behind the last letter shows what was asked, not what was found before it @chromium', async ({
  present,
}) => {
  const { console, audience } = await present();
  await console.press('Slash');
  const field = console.panel('question.title').getByRole('combobox');
  await expect(field).toBeFocused();
  // In one task, as keys come to a window that is busy.
  await field.evaluate((element) => {
    const input = element as HTMLInputElement;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(input, 'gxjs');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        code: 'Enter',
        bubbles: true,
        cancelable: true,
      }),
    );
  });
  await audience.onStage(() => expect(audience.answer).toContainText('高新技术企业'));
});

test('a click on a button leaves the keys to the slides @chromium', async ({ present }) => {
  const { audience, console, keys } = await present();
  await console.button('show.black').click();
  await audience.expectBlank('black');
  await console.button('show.black').click();
  await audience.expectBlank('none');
  await console.press('Space');
  await audience.expectSlide(keys[1] ?? '');
});

test('the slide list finds by pinyin; a clicker turns slides meanwhile @chromium', async ({
  present,
}) => {
  const { audience, console, keys } = await present();
  await console.press('Control+KeyS');
  const field = console.page.locator('[data-testid="console-panel"]').getByRole('combobox');
  await expect(field).toBeFocused();
  await console.press('PageDown');
  await audience.expectSlide(keys[1] ?? '');
  await console.page.keyboard.type('9');
  await console.press('Enter');
  await audience.expectSlide(keys[8] ?? '');
  await expect(field).not.toBeFocused();
});
