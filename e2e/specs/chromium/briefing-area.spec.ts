import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';
import { Briefings } from '../../pages/briefings.ts';
import { Records } from '../../pages/records.ts';

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
  const shows = stored
    .slides('zh-CN')
    .find(
      (result) =>
        result.ok &&
        result.slide.figures.some(({ figure }) => String(figure.key) === 'hi-tech-enterprises'),
    );
  if (!shows?.ok) throw new Error('no slide shows the figure');
  const { number } = shows.slide;
  await signAs(page, '王敏');
  await page.evaluate(
    async ({ home, other }) => {
      const area = { key: other, code: '420106', name: { zh: '武昌区', en: null } };
      const value = {
        ...{ refArea: other, timePeriod: '2023', value: 1900, unitMult: 0 },
        ...{ qualifier: 'exact', qualifierWord: null, valueLo: null, valueHi: null },
        ...{ status: 'A', comment: null, passages: [] },
      };
      const edits = [
        { entity: 'area', before: null, after: { ...area, parent: null, synonyms: [] } },
        {
          ...{ entity: 'observation', indicator: 'hi-tech-enterprises' },
          ...{ before: null, after: value },
        },
        { entity: 'home-area', before: { area: home }, after: { area: other } },
      ];
      const request = { edits, actor: '王敏', reason: '改为武昌区' };
      const outcome = await window.api.records.applyAll(request as never);
      if (!outcome.ok) throw new Error(outcome.error.code);
    },
    { home, other },
  );

  await harness.menu('go.briefing');
  await reader.open(number);
  await expect.poll(() => reader.slide.foldedText(), 'its own district’s').toContain('1300家');
  await briefings.open();
  await expect(briefings.card(sample)).toContainText('洪山区 · 2023年');
  await page.screenshot({ path: info.outputPath('cards.png') });

  await page
    .getByRole('button', { name: briefings.words('briefings.new') })
    .first()
    .click();
  await expect(briefings.dialog).toContainText('武昌区');
  await page.screenshot({ path: info.outputPath('new.png') });
  await page.keyboard.press('Escape');

  await harness.menu('go.briefing');
  await reader.open(number);
  await harness.menu('file.briefing-properties');
  await records.choose('field.refArea', '武昌区');
  const changes = records.words('briefing-area.changes', { slides: 'N' }).split('N')[0] ?? '';
  await expect(records.form, 'what follows is told beforehand').toContainText(changes);
  await page.screenshot({ path: info.outputPath('properties.png') });
  await records.save();
  await expect(records.form).toBeHidden();
  await expect.poll(() => reader.slide.foldedText()).toContain('1900家');
  await expect.poll(() => reader.slide.foldedText()).not.toContain('（武昌区');
  await harness.menu('edit.undo');
  await expect.poll(() => reader.slide.foldedText()).toContain('1300家');
});
