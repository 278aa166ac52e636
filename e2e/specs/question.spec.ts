import { slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { bindFigure } from '../../shared/figures/bind-figure.ts';
import { citeParagraph } from '../../shared/figures/cite.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { expect, type Stored, test } from '../fixtures.ts';
import { Question } from '../pages/question.ts';

function hiTech({ briefing }: Stored, locale: Locale) {
  const figure = briefing.figures.find(({ key }) => key === 'hi-tech-enterprises');
  if (!figure) throw new Error('the store lost its best-known figure');
  return bindFigure(figure, locale);
}

const asking = [
  { how: 'initials', question: 'gxjs' },
  { how: 'pinyin', question: 'gaoxinjishuqiye' },
  { how: 'Chinese', question: '高新技术企业' },
  { how: 'English', question: 'high-tech enterprises' },
];
for (const { how, question } of asking) {
  test(`a question in ${how} shows the figure large, with its source${how === 'initials' ? '' : ' @chromium'}`, async ({
    app,
    stored,
  }) => {
    const { page } = app.reader;
    const { figure, label, printed } = hiTech(stored, 'zh-CN');
    const ask = new Question(page);
    await app.reader.open('market-entities');
    await page.keyboard.press('/');
    await expect(ask.field).toBeFocused();
    await page.keyboard.insertText(question);
    await expect(ask.chosen).toContainText(label);
    await expect(ask.answer).toHaveText(printed);
    await expect(ask.passages).toHaveCount(figure.passages.length);
    const [passage] = figure.passages;
    if (!passage) throw new Error('the figure has no passage');
    await expect(ask.passages.first()).toContainText(citeParagraph(passage, 'zh-CN'));
    await expect(ask.passages.first()).toContainText(passage.rawText);

    await page.keyboard.press('Escape');
    await expect(ask.dialog).toBeHidden();
    await app.reader.expectAt('market-entities');
  });
}

test('before anything is asked, the figures of the slide are offered @chromium', async ({
  app,
  stored,
}) => {
  const ask = new Question(app.reader.page);
  const slide = stored.slides('zh-CN').find((one) => slideKeyOf(one) === 'hi-tech-ladder');
  if (!slide?.ok) throw new Error('the slide is broken');
  await app.reader.open('hi-tech-ladder');
  await app.reader.button('command.ask').click();
  await expect(ask.hits).toHaveCount(slide.slide.figures.length);
  await app.reader.page.keyboard.press('ArrowDown');
  await expect(ask.answer).toHaveText(slide.slide.figures[1]?.printed ?? '?');
});

test('an answer in the slides’ language leads to the slides that show it @chromium', async ({
  app,
  stored,
}) => {
  const ask = new Question(app.reader.page);
  await app.set({ slideLocale: 'en' });
  await app.reader.page.keyboard.press('/');
  await app.reader.page.keyboard.insertText('gxjs');
  await expect(ask.answer).toHaveText(hiTech(stored, 'en').printed);
  await ask.slideLink(await app.reader.numberOf('hi-tech-ladder')).click();
  await expect(ask.dialog).toBeHidden();
  await app.reader.expectAt('hi-tech-ladder');
});

test('a question that nothing answers says so @chromium', async ({ app }) => {
  const ask = new Question(app.reader.page);
  await app.reader.page.keyboard.press('/');
  await app.reader.page.keyboard.insertText('没有这样的数字');
  await expect(ask.hits).toHaveCount(0);
  await expect(ask.dialog).toContainText('换一个词');
});
