import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import { bindFigure } from '../../shared/figures/bind-figure.ts';
import { citeParagraph } from '../../shared/figures/cite.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { type App, expect, type Stored, test } from '../fixtures.ts';

/** Each slide's first figure, and every figure of the slide with most of them. */
function tracedFigures(stored: Stored): { number: number; figures: readonly BoundFigure[] }[] {
  const slides = stored.slides('zh-CN').flatMap((result) => (result.ok ? [result.slide] : []));
  const most = Math.max(...slides.map(({ figures }) => figures.length));
  return slides
    .filter(({ figures }) => figures.length > 0)
    .map(({ number, figures }) => ({
      number,
      figures: figures.length === most ? figures : figures.slice(0, 1),
    }));
}

async function expectTrace(
  { reader }: App,
  { briefing }: Stored,
  shown: BoundFigure,
  locale: Locale,
) {
  const { figure, name, printed, period } = bindFigure(shown.figure, locale);
  const { trace } = reader;
  await expect(trace.panel).toHaveAccessibleName(name);
  await expect(trace.panel.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(trace.printed).toHaveText(printed);
  await expect(trace.fact(translate(locale, 'figure.period'))).toHaveText(period);
  await expect(trace.passages).toHaveCount(figure.passages.length);
  for (const [index, passage] of figure.passages.entries()) {
    const source = briefing.sources.find(({ key }) => key === passage.source);
    const entry = trace.passages.nth(index);
    await expect(entry).toContainText(source ? inLocale(source.title, locale) : '?');
    await expect(entry).toContainText(citeParagraph(passage, locale));
    await expect(entry).toContainText(passage.heading ?? '');
    await expect(entry.locator('q')).toHaveText(passage.rawText);
  }
}

test('a click on a figure shows where it was published', async ({ app, stored }) => {
  for (const { number, figures } of tracedFigures(stored)) {
    await app.reader.open(number);
    for (const figure of figures) {
      await app.reader.slide.figures(figure.figure.key).first().click();
      await expectTrace(app, stored, figure, 'zh-CN');
      await app.reader.page.keyboard.press('Escape');
      await expect(app.reader.trace.panel).toBeHidden();
    }
  }
});

test('the keyboard opens it, Escape gives the focus back @chromium', async ({ app }) => {
  const { reader } = app;
  await reader.open(2);
  const figure = reader.slide.anyFigure.first();
  await figure.focus();
  await reader.page.keyboard.press('Enter');
  await expect(reader.trace.panel).toBeVisible();
  await expect(reader.trace.panel).toBeFocused();
  await reader.page.keyboard.press('Tab');
  await expect(reader.button('reader.close')).toBeFocused();
  await reader.page.keyboard.press('Escape');
  await expect(reader.trace.panel).toBeHidden();
  await expect(figure).toBeFocused();
  await reader.expectAt(2);
});

test('it speaks the interface’s language, the source its own @chromium', async ({
  app,
  stored,
}) => {
  await app.set({ interfaceLocale: 'en' });
  await app.reader.open(2);
  const result = stored.slides('zh-CN')[1];
  const figure = result?.ok && result.slide.figures[0];
  if (!figure) throw new Error('the second slide shows no figure');
  await app.reader.slide.figures(figure.figure.key).first().click();
  await expectTrace(app, stored, figure, 'en');
  await expect(app.reader.trace.passages.first().locator('q')).toHaveAttribute('lang', 'zh-CN');
});

test('a press beside it closes it, and the next figure opens its own @chromium', async ({
  app,
}) => {
  const { reader } = app;
  await reader.open(2);
  await reader.slide.anyFigure.first().click();
  await expect(reader.trace.panel).toBeVisible();
  await reader.button('command.next-slide').click();
  await expect(reader.trace.panel).toBeHidden();
  await reader.expectAt(3);
});

test('it leads on to the form, the data, and the sentence in its source @chromium', async ({
  app,
  stored,
}) => {
  const { reader } = app;
  const result = stored.slides('zh-CN')[1];
  const figure = result?.ok && result.slide.figures[0]?.figure;
  if (!figure) throw new Error('the second slide shows no figure');
  const name = inLocale(figure.name, 'zh-CN');
  const shown = reader.slide.figures(figure.key).first();

  await reader.open(2);
  await shown.click();
  await reader.button('data.correct').click();
  const form = reader.page.getByTestId('edit-dialog');
  await expect(form.getByRole('heading', { level: 2 })).toContainText(name);
  await reader.page.keyboard.press('Escape');
  await expect(form).toBeHidden();

  await shown.click();
  await reader.button('figure.in-data').click();
  await reader.expectView('data');
  await expect(reader.page.getByRole('complementary').getByRole('heading', { name })).toBeVisible();

  await app.go('briefing');
  await expect(reader.trace.panel).toBeHidden();
  await shown.click();
  await reader.trace.passages.first().getByRole('button').click();
  await reader.expectView('sources');
  await expect(reader.page.locator('[data-place]:focus')).toContainText(
    figure.passages[0]?.rawText ?? '?',
  );
});

test('the other mouse button offers what can be done with a figure, and with the slide @chromium', async ({
  app,
  stored,
}) => {
  const { reader } = app;
  const { page } = reader;
  const result = stored.slides('zh-CN')[1];
  const figure = result?.ok && result.slide.figures[0]?.figure;
  if (!figure) throw new Error('the second slide shows no figure');
  await reader.open(2);
  const menu = page.getByRole('menu');
  const item = (key: Parameters<typeof translate>[1]) =>
    menu.getByRole('menuitem', { name: translate('zh-CN', key) });

  await reader.slide.figures(figure.key).first().click({ button: 'right' });
  await expect(menu).toHaveAccessibleName(inLocale(figure.name, 'zh-CN'));
  await expect(reader.trace.panel).toBeHidden();
  await item('figure.show-trace').click();
  await expect(reader.trace.panel).toBeVisible();
  await page.keyboard.press('Escape');
  await reader.slide.figures(figure.key).first().click({ button: 'right' });
  await item('figure.in-source').click();
  await reader.expectView('sources');

  await app.go('briefing');
  await reader.options.nth(3).click({ button: 'right' });
  await reader.expectAt(4);
  await item('command.go-review').click();
  await reader.expectView('review');

  await app.go('data');
  const row = page.getByTestId('records-lines').getByRole('row').nth(1);
  await row.click({ button: 'right' });
  await item('data.compare').click();
  await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
});
