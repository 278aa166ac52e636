import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { slidesRequest } from '../../shared/export/slides-request.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { ExportRequest } from '../../shared/model/export.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import type { PictureFiles } from '../../shared/model/picture.ts';
import { type App, expect, test } from '../fixtures.ts';
import { signAs } from '../office.ts';
import { SlideEditor } from '../pages/slide-editor.ts';
import { addPicture, jpegsIn, pictureFile } from '../pictures.ts';

const deck = DeckKey.parse('annual-2023');
const both = (zh: string, en: string) => ({ zh, en });

function pictured(files: PictureFiles) {
  return {
    ...files,
    focus: { x: 0.7, y: 0.3 },
    caption: both('南湖边的校园，{{hi-tech-enterprises}}高企', 'The campus by the lake'),
    credit: both('摄影：王芳', 'Photograph: Wang Fang'),
    date: '2023-10-08',
    alt: both('湖边的校园', 'A campus by a lake'),
  };
}

/** Four slides with pictures, the photograph of a section's opening among them. */
async function addSlides(page: Page, files: readonly PictureFiles[]): Promise<void> {
  const [one, two, three] = files.map(pictured);
  if (!one || !two || !three) throw new Error('too few pictures');
  const { caption: _, ...photograph } = two;
  const bodies = {
    picture: { picture: one },
    'picture-figures': {
      figures: [{ figure: '{{hi-tech-enterprises}}' }, { figure: '{{economic-output}}' }],
      picture: two,
    },
    'picture-grid': { pictures: [{ picture: one }, { picture: two }, { picture: three }] },
    section: { lead: both('一句引语', 'A lead'), scene: 'lake', photograph },
  };
  const failure = await page.evaluate(
    async ({ key, layouts }) => {
      const held = await window.api.briefing.get({ deck: key });
      if (!held.ok) return held.error.code;
      const last = held.value.deck.slides.at(-1);
      if (!last) return 'no slide';
      const edits = layouts.map(
        ([layout, body], index) =>
          ({
            entity: 'slide',
            deck: key,
            before: null,
            after: {
              key: `of-${layout}`,
              layout,
              section: last.section,
              orderKey: `${last.orderKey}V${index}V`,
              title: { zh: `照片页 ${layout}`, en: `Pictures ${layout}` },
              subtitle: null,
              body,
              notes: { zh: '备注', en: 'Notes' },
              hidden: false,
            },
          }) as unknown as Edit,
      );
      const outcome = await window.api.records.applyAll({ edits, actor: '王芳', reason: '' });
      return outcome.ok ? null : outcome.error.code;
    },
    { key: deck, layouts: Object.entries(bodies) },
  );
  if (failure) throw new Error(failure);
}

let slidesBefore = 0;
let files: readonly PictureFiles[] = [];

test.beforeEach(async ({ app }) => {
  const { page } = app.reader;
  slidesBefore = await app.reader.options.count();
  files = [await addPicture(page, 200), await addPicture(page, 90), await addPicture(page, 320)];
  await addSlides(page, files);
  await expect(app.reader.options).toHaveCount(slidesBefore + 4);
});

test.afterEach(async ({ app }) => {
  await app.reader.page.evaluate(() => window.api.records.undo());
  await expect(app.reader.options).toHaveCount(slidesBefore);
});

async function openSlide(app: App, key: string, number: number): Promise<void> {
  await app.reader.open(slidesBefore + number);
  await app.reader.slide.expectKey(key);
}

test('pictures fill their frames, with words for who can’t see them, and their figures are traced @chromium', async ({
  app,
}) => {
  const { page, slide } = app.reader;
  for (const [index, [key, count]] of [
    ['of-picture', 1] as const,
    ['of-picture-figures', 1] as const,
    ['of-picture-grid', 3] as const,
    ['of-section', 1] as const,
  ].entries()) {
    await openSlide(app, key, index + 1);
    const images = slide.root.getByRole('img', { name: '湖边的校园' });
    await expect(images).toHaveCount(count);
    for (const image of await images.all()) {
      await expect
        .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth))
        .toBe(2560);
      const { picture, frame } = await image.evaluate((one) => ({
        picture: one.getBoundingClientRect().toJSON(),
        frame: one.parentElement?.getBoundingClientRect().toJSON(),
      }));
      for (const edge of ['left', 'top'])
        expect(picture[edge]).toBeLessThanOrEqual(frame[edge] + 0.01);
      for (const edge of ['right', 'bottom'])
        expect(picture[edge]).toBeGreaterThanOrEqual(frame[edge] - 0.01);
    }
    await page.screenshot({ path: test.info().outputPath(`${key}.png`) });
  }
  await openSlide(app, 'of-picture', 1);
  await slide.figures('hi-tech-enterprises').first().click();
  await expect(page.getByRole('dialog')).toContainText('突破1300家');
  await page.keyboard.press('Escape');
});

test('the words below a picture are typed where they stand, with their figures as chips @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const { page } = reader;
  await signAs(page, '王芳');
  await openSlide(app, 'of-picture-figures', 2);
  const editor = new SlideEditor(reader);
  await editor.open();
  const caption = editor.text('body.picture.caption');
  await expect(caption).toContainText('突破1300家');
  await caption.click();
  await expect(editor.field).toBeFocused();
  await expect(editor.field.locator('[data-chip]')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.insertText('湖边');
  await page.keyboard.press('Escape');
  await expect(caption).toHaveText('湖边');
  const beside = page.locator('[data-path="body.picture.caption"]').getByRole('textbox');
  await expect(beside).toHaveText('湖边');
  await app.harness.menu('edit.undo');
  await expect(caption).toContainText('突破1300家');
  await editor.close();
});

async function exportTo(app: App, file: string, part: Partial<ExportRequest>) {
  await app.harness.answerSaveDialog(file);
  const request = slidesRequest({ deck, locale: 'zh-CN', look: 'south-lake', ...part });
  const outcome = await app.reader.page.evaluate(
    (asked) => window.api.exports.start(asked),
    request,
  );
  return outcome.ok ? outcome.value?.proof.failures : outcome.error;
}

test('a PDF holds the very files, each once, and is proved, in colour and in grey, fine and small', async ({
  app,
  folder,
}) => {
  const slides = [1, 2, 3, 4].map((number) => slidesBefore + number);
  const full = files.map(({ file }) => file).sort();
  const small = files.map((one) => one.small).sort();
  for (const [name, part, expected] of [
    ['fine', {}, full],
    ['small', { pictures: 'small' }, small],
    ['grey', { colour: 'greyscale' }, full],
    ['handout', { kind: 'handout', perPage: 4, locale: 'en' }, full],
  ] as const) {
    const file = path.join(folder, `${name}.pdf`);
    expect(await exportTo(app, file, { slides, ...part }), name).toEqual([]);
    expect(await jpegsIn(file), name).toEqual({ jpegs: expected, others: 0 });
  }
});

test('a picture whose file is gone has a card, is found, and keeps no export from being made @chromium', async ({
  app,
  folder,
}) => {
  const [gone] = files;
  if (!gone) throw new Error('no picture');
  for (const file of [gone.file, gone.small]) await rm(pictureFile(app.harness.storeFile, file));
  const { page, slide } = app.reader;
  await page.reload();
  await openSlide(app, 'of-picture', 1);
  await expect(slide.root).toContainText(translate('zh-CN', 'picture.missing'));
  const slides = [1, 2].map((number) => slidesBefore + number);
  const file = path.join(folder, 'deck.pdf');
  expect(await exportTo(app, file, { slides })).toEqual([]);
  expect((await jpegsIn(file)).jpegs).toEqual([files[1]?.file]);
  await page.screenshot({ path: test.info().outputPath('gone.png') });
});

test('what is no prepared picture is refused by the main process, whatever the window says', async ({
  app,
}) => {
  const answers = await app.reader.page.evaluate(async () => {
    const ask = (full: unknown, small: unknown) =>
      window.api.pictures.add({ full, small } as Parameters<typeof window.api.pictures.add>[0]);
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const answers = [
      await ask(svg, svg),
      await ask('../../briefing.sqlite', svg),
      await ask(new Uint8Array(9_000_000), svg),
    ];
    return answers.map((answer) => (answer.ok ? 'kept' : answer.error.code));
  });
  expect(answers).toEqual(['picture.refused', 'ipc.invalid', 'ipc.invalid']);
});
