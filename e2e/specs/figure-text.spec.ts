import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { observe, signAs, tidy } from '../office.ts';
import { FigureText } from '../pages/figure-text.ts';
import type { Reader } from '../pages/reader.ts';
import { SlideEditor } from '../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

/** A slide of the built-in briefing whose title is words alone, and one whose title has two figures. */
const plain = 3;
const withFigures = 6;

async function edit(reader: Reader, slide: number): Promise<FigureText> {
  await reader.open(slide);
  const editor = new SlideEditor(reader);
  await editor.open();
  return new FigureText(editor);
}

test('what an input method composes is saved once it is composed, and its Enter leaves nothing', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  const { page } = text;
  const before = await text.storedTitle(plain);
  await text.begin('title', '全年');
  await expect.poll(() => text.storedTitle(plain)).toBe('全年');
  await text.compose(['c', 'ch', 'cheng', 'cheng ji'], null);
  await expect(text.field).toHaveText('全年cheng ji');
  // Enter and Escape are the input method's own while it composes.
  const protocol = await page.context().newCDPSession(page);
  for (const key of ['Enter', 'Escape']) {
    const press = { key, code: key, windowsVirtualKeyCode: 229 };
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  }
  await protocol.detach();
  await expect(text.field).toHaveText('全年cheng ji');
  expect(await text.storedTitle(plain)).toBe('全年');
  await text.compose([], '成绩');
  await expect.poll(() => text.storedTitle(plain)).toBe('全年成绩');
  await text.compose(['d', 'dan'], '单');
  await expect.poll(() => text.storedTitle(plain)).toBe('全年成绩单');
  await page.keyboard.press('Enter');
  await expect(text.field).toBeHidden();
  // Whoever rests for two seconds while typing has made several steps, and so does a busy machine.
  for (let now = '全年成绩单'; now !== before; now = await text.storedTitle(plain)) {
    await app.harness.menu('edit.undo');
    await expect.poll(() => text.storedTitle(plain)).not.toBe(now);
  }
});

test('Ctrl+Z in a text is the app’s undo: the text stands there as it was, and can be typed on @chromium', async ({
  app,
}) => {
  const text = await edit(app.reader, withFigures);
  const { page } = text;
  const before = await text.storedTitle(withFigures);
  await text.begin('title', '全年');
  await expect.poll(() => text.storedTitle(withFigures)).toBe('全年');
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(text.chips).toHaveCount(2);
  await expect(text.field).toBeFocused();
  expect(await text.storedTitle(withFigures)).toBe(before);
  await page.keyboard.press('ControlOrMeta+KeyY');
  await expect(text.field).toHaveText('全年');
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await expect.poll(() => text.storedTitle(withFigures)).toBe('全年x');
});

test('compositions beside, between and over chips lose nothing @chromium', async ({ app }) => {
  const text = await edit(app.reader, plain);
  const { page } = text;
  const figure = '{{hi-tech-enterprises}}';
  await text.begin('title', `${figure}${figure}`);
  await expect(text.chips).toHaveCount(2);
  await text.compose(['m', 'mo'], '末');
  await expect.poll(() => text.storedTitle(plain)).toBe(`${figure}${figure}末`);
  await page.keyboard.press('Home');
  await text.compose(['s', 'shou'], '首');
  await expect.poll(() => text.storedTitle(plain)).toBe(`首${figure}${figure}末`);
  await page.keyboard.press('ArrowRight');
  await expect(text.selectedChip).toHaveCount(1);
  // Over a chip: its figure is not typed over.
  await text.compose(['z', 'zhong'], '中');
  await expect.poll(() => text.storedTitle(plain)).toBe(`首${figure}中${figure}末`);
  await expect(text.chips).toHaveCount(2);
});

test('an @ finds a figure by pinyin, which stands as the slide prints it and goes at one Backspace @chromium', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  const { page } = text;
  await text.begin('title', '高企');
  await page.keyboard.type('@');
  await expect(text.question).toBeFocused();
  await text.question.fill('gxjs');
  await expect(text.active).toContainText('高新技术企业');
  await page.keyboard.press('Enter');
  await expect(text.picker).toHaveCount(0);
  await expect(text.field).toBeFocused();
  await page.keyboard.type('a');
  await expect(text.field).toHaveText('高企突破1300家a');
  await expect.poll(() => text.storedTitle(plain)).toBe('高企{{hi-tech-enterprises}}a');
  await expect(text.editor.text('title')).toHaveText('高企突破1300家a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(text.field).toHaveText('高企');
  await expect.poll(() => text.storedTitle(plain)).toBe('高企');
});

test('Enter right behind the last letter takes the first answer, though it comes later @chromium', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  await text.begin('title', '企业');
  await text.page.keyboard.type(' @');
  await expect(text.question).toBeFocused();
  // In one go, as keys of a fast hand reach a page that is late: nothing is drawn between them.
  await text.question.evaluate((field: HTMLInputElement) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setValue?.call(field, 'gxjsqy');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const press = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  await expect(text.picker).toBeHidden();
  await expect(text.chips).toHaveAttribute('data-written', '{{hi-tech-enterprises}}');
});

test('a slash opens the choice only where a word begins, and Escape leaves the sign @chromium', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  const { page } = text;
  await text.begin('title');
  await page.keyboard.type('人均元/人，a@b.cn ');
  await expect(text.field).toHaveText('人均元/人，a@b.cn ');
  await expect(text.picker).toHaveCount(0);
  await page.keyboard.type('/');
  await expect(text.question).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text.picker).toHaveCount(0);
  await expect(text.field).toBeFocused();
  await page.keyboard.type('x');
  await expect.poll(() => text.storedTitle(plain)).toBe('人均元/人，a@b.cn /x');
});

test('Enter on a chip opens its choice: another period, which the slide then says @chromium', async ({
  app,
}) => {
  await observe(app.reader.page, 'hi-tech-enterprises', '2022', 1100);
  const text = await edit(app.reader, withFigures);
  const { page } = text;
  await text.editor.text('title').click();
  await expect(text.field).toBeFocused();
  const box = await text.chips.first().boundingBox();
  if (!box) throw new Error('no chip');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(text.selectedChip).toHaveText('突破1300家');
  await page.keyboard.press('Enter');
  await expect(text.active).toContainText('高新技术企业');
  await page.keyboard.press('Tab');
  const period = text.picker.getByLabel(text.words('picker.period'));
  await expect(period).toBeFocused();
  await period.selectOption('2022');
  await page.keyboard.press('Enter');
  await expect(text.picker).toHaveCount(0);
  await expect.poll(() => text.storedTitle(withFigures)).toContain('{{hi-tech-enterprises@2022}}');
  await expect(text.chips.first()).toContainText('（2022年）');
  await expect(text.editor.text('title')).toContainText('（2022年）');
});

test('a period that was chosen for a figure is kept as the figure itself is pressed @chromium', async ({
  app,
}) => {
  await observe(app.reader.page, 'hi-tech-enterprises', '2022', 1100);
  const text = await edit(app.reader, plain);
  await text.begin('title', 'a ');
  await text.page.keyboard.press('ControlOrMeta+KeyK');
  await text.question.fill('高新技术企业');
  await expect(text.active).toContainText('高新技术企业');
  await text.picker.getByLabel(text.words('picker.period')).selectOption('2022');
  await text.active.click();
  await expect(text.picker).toHaveCount(0);
  await expect.poll(() => text.storedTitle(plain)).toContain('{{hi-tech-enterprises@2022}}');
});

test('a typed number is marked, and becomes the figure of that value with its own words @chromium', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  const { page } = text;
  await text.begin('title');
  await page.keyboard.type('高企突破1.3千家，建成6K');
  await page.keyboard.press('ArrowLeft');
  await expect(text.offer).toHaveCount(1);
  await expect(text.offer).toContainText('6');
  await page.keyboard.press('Home');
  await expect(text.offer).toHaveCount(0);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await expect(text.offer).toContainText('1.3千');
  await page.keyboard.press('ControlOrMeta+KeyK');
  await expect(text.active).toContainText('突破1300家');
  await page.keyboard.press('Enter');
  await expect.poll(() => text.storedTitle(plain)).toBe('高企{{hi-tech-enterprises}}，建成6K');

  // Of the other one the person says that it is none.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await text.offer.getByRole('button').click();
  await text.picker.getByRole('button', { name: text.words('picker.not-a-figure') }).click();
  const name = text.picker.getByLabel(text.words('digit-name.name'));
  await expect(name).toHaveValue('6K');
  await name.fill('建成6K');
  await page.keyboard.press('Enter');
  await expect(text.picker).toHaveCount(0);
  await expect(text.field).toBeFocused();
  await expect(text.offer).toHaveCount(0);
});

test('numbers of a pasted text are asked about in one list, and only those are bound that are chosen @chromium', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  await text.begin('title');
  await text.paste('高企突破1300家，\n新增主体4.6万户，另有77项');
  await expect(text.pasted).toBeVisible();
  await expect(text.pasted.getByRole('combobox')).toHaveCount(3);
  expect(await axeFaults(text.page)).toEqual([]);
  const first = text.pasted.getByRole('combobox', { name: '1300' });
  await expect(first).toBeFocused();
  await first.selectOption({ index: 1 });
  await text.pasted.getByRole('button', { name: text.words('figure-text.bind') }).click();
  await expect(text.field).toBeFocused();
  await expect
    .poll(() => text.storedTitle(plain))
    .toBe('高企{{hi-tech-enterprises}}， 新增主体4.6万户，另有77项');
});

test('copied chips stay references within the app, and are printed words elsewhere', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  const { page } = text;
  await text.begin('title', '高企{{hi-tech-enterprises}}，{{@period:end}}');
  await expect(text.chips).toHaveCount(2);
  const copied = await text.field.evaluate((field) => {
    const selection = getSelection();
    selection?.selectAllChildren(field);
    return new Promise<readonly string[]>((resolve) => {
      // The field learns of a selection with the event after it.
      document.addEventListener(
        'selectionchange',
        () => {
          const data = new DataTransfer();
          const init = { clipboardData: data, bubbles: true, cancelable: true };
          field.dispatchEvent(new ClipboardEvent('copy', init));
          resolve([data.getData('text/plain'), data.getData('application/x-hongshan-text')]);
        },
        { once: true },
      );
    });
  });
  expect(copied).toEqual([
    '高企突破1300家，2023年底',
    '高企{{hi-tech-enterprises}}，{{@period:end}}',
  ]);
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.press('ControlOrMeta+KeyX');
  await expect(text.field).toHaveText('');
  await page.keyboard.press('ControlOrMeta+KeyV');
  await page.keyboard.press('ControlOrMeta+KeyV');
  await expect(text.chips).toHaveCount(4);
  await expect(text.pasted).toHaveCount(0);
});

test('hostile text stands and is stored as the store cleans it, and no part of it is lost @chromium', async ({
  app,
}) => {
  const text = await edit(app.reader, plain);
  const { page } = text;
  const hostile =
    '<b>粗</b>{{ }}{{Hi Tech}}{{gone-figure}}{{goal:x}} 𠮷野家👩‍👩‍👧 עברית العربية {{{hi-tech-enterprises}}} &amp;';
  await text.begin('title', hostile);
  await expect.poll(() => text.storedTitle(plain)).toBe(hostile);
  await expect(text.field.locator('[data-chip="broken"]')).toHaveText(['gone-figure', 'goal:x']);
  await expect(text.field.locator('b')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await text.editor.text('title').click();
  await expect(text.field).toContainText('𠮷野家👩‍👩‍👧 עברית العربية');
  expect(await text.storedTitle(plain)).toBe(hostile);
});

test('the choice stands within the smallest window, works by keys, and axe finds nothing @chromium', async ({
  app,
}) => {
  await app.set({ interfaceLocale: 'en' });
  await app.reader.open(plain);
  const { page } = app.reader;
  await page.setViewportSize({ width: 1024, height: 640 });
  const editor = new SlideEditor(app.reader);
  await editor.open('en');
  const text = new FigureText(editor);
  await text.begin('title', 'a ');
  await page.keyboard.press('ControlOrMeta+KeyK');
  const picker = page.getByRole('dialog', { name: text.words('picker.title', {}, 'en') });
  await expect(picker.getByRole('combobox').first()).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  const box = await picker.boundingBox();
  if (!box) throw new Error('no picker');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(1024);
  expect(box.y + box.height).toBeLessThanOrEqual(640);
  const active = picker.getByRole('listbox').getByRole('option', { selected: true });
  const first = (await active.textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await expect(active).not.toHaveText(first);
  await page.keyboard.press('ArrowUp');
  await expect(active).toHaveText(first);
  await page.keyboard.press('Escape');
  await expect(picker).toHaveCount(0);
  await expect(text.field).toBeFocused();
});
