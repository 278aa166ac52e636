import type { Page } from '@playwright/test';
import type { Edit } from '../../shared/model/edit.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { say, tidy } from '../office.ts';
import { expect, test } from '../show-fixtures.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

/** Carries edits out as the window would, one step; answers with the code of a refusal. */
function applyAll(page: Page, edits: readonly Edit[]): Promise<string | null> {
  return page.evaluate(async (list) => {
    const request = { edits: [...list], actor: '王芳', reason: '' };
    const outcome = await window.api.records.applyAll(request);
    return outcome.ok ? null : outcome.error.code;
  }, edits);
}

/** The slides that are shown, as a form holds them. */
async function shownSlides(page: Page) {
  const outcome = await page.evaluate(() => window.api.briefing.get({ deck: null }));
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { deck } = outcome.value;
  const slides = deck.slides
    .filter(({ hidden }) => !hidden)
    .map(({ position: _, unreadable: __, ...slide }) => slide);
  return { deck: deck.key, slides };
}

async function remove(page: Page, key: SlideKey): Promise<void> {
  const { deck, slides } = await shownSlides(page);
  const before = slides.find((slide) => slide.key === key) ?? null;
  expect(await applyAll(page, [{ entity: 'slide', deck, before, after: null }])).toBeNull();
}

test('reader and sidebar follow as slides come, move and go, and one undo brings all back @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const { page } = reader;
  await reader.open(3);
  const { deck, slides } = await shownSlides(page);
  const [first, second, third, fourth] = slides;
  if (!first || !second || !third || !fourth) throw new Error('too few slides');
  await expect(reader.options).toHaveCount(slides.length);
  const named = () =>
    reader.options.evaluateAll((options) => options.map((one) => one.getAttribute('aria-label')));
  const titles = await named();

  // The third comes before the second, the fourth goes, a copy of the first comes last: one step.
  const between = `${first.orderKey}V`;
  const last = `${slides.at(-1)?.orderKey}V`;
  const title = { zh: '新的一页', en: 'A new slide' };
  const edits: Edit[] = [
    { entity: 'slide', deck, before: third, after: { ...third, orderKey: between } },
    { entity: 'slide', deck, before: fourth, after: null },
    {
      ...{ entity: 'slide', deck, before: null },
      after: { ...first, key: 'a-new-slide' as SlideKey, title, orderKey: last },
    },
  ];
  expect(await applyAll(page, edits)).toBeNull();
  await reader.expectAt(2);
  await expect(reader.options).toHaveCount(slides.length);
  await expect(reader.options.last()).toHaveAccessibleName(new RegExp(title.zh));
  await page.screenshot({ path: test.info().outputPath('moved.png') });

  // Seen before, it is no longer there: nothing of the list is done.
  expect(await applyAll(page, edits)).toBe('record.edits-refused');
  await expect(reader.options).toHaveCount(slides.length);

  await app.harness.menu('edit.undo');
  await expect(page.getByText('等 3 处改动')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('undone.png') });
  await expect.poll(named).toEqual(titles);
  await reader.expectAt(3);
});

test('the slide in view goes, and its neighbour is read; what was said of it can still be read @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const { page } = reader;
  await reader.open(4);
  const { deck, slides } = await shownSlides(page);
  const [fourth, fifth] = slides.slice(3);
  if (!fourth || !fifth) throw new Error('too few slides');
  const anchor = { about: 'slide', deck, slide: fourth.key } as const;
  await say(page, { anchor, kind: 'comment', text: '这一页先不放', author: '王芳' });
  await remove(page, fourth.key);
  await expect(reader.options).toHaveCount(slides.length - 1);
  await reader.expectAt(4);
  await expect(reader.stage.locator(`[data-slide-key="${fifth.key}"]`)).toBeVisible();
  const reviews = await page.evaluate(() => window.api.reviews.list());
  const said = reviews.ok ? reviews.value : [];
  expect(said).toMatchObject([{ exists: false, text: '这一页先不放' }]);
  expect(said[0]?.subject.zh).not.toContain('{{');
  expect(said[0]?.subject.zh).not.toBe('');
});

test('a slide that is deleted in a show stays there until the presenter takes the newer slides', async ({
  app,
  present,
}) => {
  const { audience, console, keys } = await present();
  await audience.press('ArrowRight', 'ArrowRight');
  await audience.expectSlide(keys[2] ?? '');
  await remove(app.reader.page, keys[2] as SlideKey);
  await expect(console.page.getByTestId('console-notice')).toBeVisible();
  await audience.expectSlide(keys[2] ?? '');
  await console.page.evaluate(() => window.api.show.act({ type: 'figures', use: 'newer' }));
  await audience.expectSlide(keys[3] ?? '');
  await audience.press('ArrowLeft');
  await audience.expectSlide(keys[1] ?? '');
  await audience.leave();
});
