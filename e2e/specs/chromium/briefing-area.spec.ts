import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';
import { Briefings } from '../../pages/briefings.ts';
import { Records } from '../../pages/records.ts';
import { fold } from '../../pages/slide.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

const [home, other] = ['CN-420111', 'CN-420106'];
const sample = '洪山区2023年工作简报';

test('briefings of two districts stand in one store, and one becomes that of the other by its properties', async ({
  app,
  stored,
}, info) => {
  const { reader, harness } = app;
  const { page } = reader;
  const records = new Records(harness);
  const briefings = new Briefings(harness);
  const [shows] = stored
    .slides('zh-CN')
    .flatMap((result) => (result.ok && result.slide.figures.length > 0 ? [result.slide] : []))
    .filter(({ figures }) => figures.every(({ figure }) => figure.origin === 'observation'))
    .toSorted((one, next) => one.figures.length - next.figures.length);
  if (!shows) throw new Error('no slide shows a figure');
  const { number, figures } = shows;
  await signAs(page, '王敏');
  const area = { key: other, code: '420106', name: { zh: '武昌区', en: null } };
  const edits = [
    { entity: 'area', before: null, after: { ...area, parent: null, synonyms: [] } },
    ...figures.map(({ figure }) => {
      const { timePeriod, value, unitMult, qualifier, qualifierWord, valueLo, valueHi } = figure;
      const measure = { unitMult, qualifier, qualifierWord, valueLo, valueHi };
      const after = {
        ...{ refArea: other, timePeriod, value: value === null ? null : value + 1, ...measure },
        ...{ status: figure.status, comment: null, passages: figure.passages },
      };
      return { entity: 'observation', indicator: figure.key, before: null, after };
    }),
    { entity: 'home-area', before: { area: home }, after: { area: other } },
  ];
  await page.evaluate(async (edits) => {
    const request = { edits, actor: '王敏', reason: '改为武昌区' };
    const outcome = await window.api.records.applyAll(request as never);
    if (!outcome.ok) throw new Error(outcome.error.code);
  }, edits);

  await harness.menu('go.briefing');
  await reader.open(number);
  const printed = fold(figures[0]?.printed ?? '');
  await expect.poll(() => reader.slide.foldedText(), 'its own district’s').toContain(printed);
  const before = await reader.slide.foldedText();
  expect(before).not.toContain('（洪山区');
  await harness.menu('file.briefing-properties');
  await records.choose('field.refArea', '武昌区');
  const changes = records.words('briefing-area.changes', { slides: 'N' }).split('N')[0] ?? '';
  await expect(records.form, 'what follows is told beforehand').toContainText(changes);
  await page.screenshot({ path: info.outputPath('properties.png') });
  await records.save();
  await expect(records.form).toBeHidden();
  await expect.poll(() => reader.slide.foldedText()).not.toBe(before);
  await expect(reader.slide.root).not.toHaveAttribute('data-layout', 'broken');
  expect(await reader.slide.foldedText()).not.toContain('（武昌区');
  await harness.menu('edit.undo');
  await expect.poll(() => reader.slide.foldedText()).toBe(before);

  await briefings.open();
  await expect(briefings.card(sample).getByText('洪山区', { exact: true })).toBeVisible();
  await page.screenshot({ path: info.outputPath('cards.png') });

  await page
    .getByRole('button', { name: briefings.words('briefings.new') })
    .first()
    .click();
  await expect(briefings.dialog).toContainText('武昌区');
  await page.screenshot({ path: info.outputPath('new.png') });
  await page.keyboard.press('Escape');
});
