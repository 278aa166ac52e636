import { expect, test } from '../fixtures.ts';
import { Records } from '../pages/records.ts';

test('a corrected figure changes on every slide that shows it, and can be undone', async ({
  app,
  stored,
}) => {
  const { reader, harness } = app;
  const records = new Records(harness);
  const shows = stored
    .slides('zh-CN')
    .flatMap((result) =>
      result.ok &&
      result.slide.figures.some(({ figure }) => String(figure.key) === 'hi-tech-enterprises')
        ? [result.slide.number]
        : [],
    );
  expect(shows.length).toBeGreaterThan(1);
  const expectOnSlides = async (printed: string) => {
    await harness.menu('go.briefing');
    for (const number of shows) {
      await reader.open(number);
      await expect.poll(() => reader.slide.foldedText()).toContain(printed);
    }
  };

  await records.open();
  await records.find('gxjsqyzs', '高新技术企业总数');
  await records.button('data.correct').click();
  await records.field('field.value').fill('1320');
  await expect(records.preview('zh-CN')).toContainText('突破1320家');
  await expect(records.preview('en')).toContainText('over 1,320');
  await records.confirm('突破1320家');
  await records.field('field.person').fill('王敏');
  await records.save();
  await expect(records.form, 'without a reason nothing is saved').toContainText(
    records.words('issue.reason'),
  );
  await records.field('field.reason').fill('年报更正');
  await records.save();
  await expect(records.form).toBeHidden();
  await expect(records.detail).toContainText('年报更正');
  await expectOnSlides('突破1320家');

  await harness.menu('edit.undo');
  await expect(reader.page.getByRole('status')).toContainText([/已撤销：高新技术企业/]);
  await expectOnSlides('突破1300家');
});
