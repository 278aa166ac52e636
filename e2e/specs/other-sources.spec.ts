import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { tidy } from '../office.ts';
import { Records } from '../pages/records.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

test('another source’s figure stands beside the first until it is chosen, and the slides it changes are told', async ({
  app,
  stored,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  const records = new Records(harness);
  const key = 'hi-tech-enterprises';
  const picture = async (name: string) => {
    expect.soft(await axeFaults(page), name).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };
  const showing = stored
    .slides('zh-CN')
    .flatMap((result) => (result.ok ? [result.slide] : []))
    .filter(({ figures }) => figures.some(({ figure }) => String(figure.key) === key));
  const [shows] = showing;
  if (!shows) throw new Error('no slide shows the figure');
  const added = await page.evaluate(() =>
    window.api.records.apply({
      edit: {
        entity: 'source',
        before: null,
        after: {
          key: 'yearbook',
          title: { zh: '洪山统计年鉴', en: 'Hongshan Yearbook' },
          publisher: null,
          datePublished: null,
          locatorNote: { zh: '按段计数', en: 'Paragraphs are counted' },
          sha256: '1'.repeat(64),
          sections: [{ number: 1, heading: '综合', paragraphs: 9 }],
        },
      } as never,
      actor: '王敏',
      reason: '',
    }),
  );
  expect(added.ok).toBe(true);

  await records.open();
  await records.find('gxjsqyzs', '高新技术企业总数');
  await records.button('competing.add').click();
  await expect(records.field('field.timePeriod')).toHaveValue('2023');
  await records.field('field.value').fill('1320家');
  await records.choose('field.source', '洪山统计年鉴');
  await records.choose('field.section', '1 ');
  await records.field('field.paraNo').fill('4');
  await records.field('field.rawText').fill('1320家');
  await records.field('field.person').fill('王敏');
  await records.save();
  await expect(records.form, 'somebody chooses').toContainText(records.words('issue.choose'));
  await picture('asked');
  await records.choose('field.inForce', '仍采用');
  await expect(records.form, 'no slide follows').not.toContainText('随之更新');
  await records.field('field.reason').fill('年鉴待核');
  await picture('chosen');
  await records.save();
  await expect(records.form).toBeHidden();

  const competing = records.detail.getByTestId('competing');
  await expect(competing).toContainText('年鉴待核');
  await expect(competing.getByRole('listitem')).toHaveText([
    /1,?320家.*洪山统计年鉴.*第1节第4段.*1320家/,
  ]);
  await expect(records.detail, 'the report’s is in force').toContainText('突破1300家');
  await competing.scrollIntoViewIfNeeded();
  await picture('detail');

  await harness.menu('go.briefing');
  await reader.open(shows.number);
  await expect.poll(() => reader.slide.foldedText()).toContain('突破1300家');
  await reader.slide.expectStill();
  await reader.slide.figures(key).first().click();
  await expect(reader.trace.panel.getByTestId('competing')).toContainText('洪山统计年鉴');
  await picture('trace');
  await page.keyboard.press('Escape');

  await records.open();
  await records.find('gxjsqyzs', '高新技术企业总数');
  await records.button('competing.choose-one').click();
  const dialog = page.getByRole('dialog', { name: /改用/ });
  const numbers = showing.map(({ number }) => number).join('、');
  await expect(dialog, 'what changes is told beforehand').toContainText(numbers);
  const act = dialog.getByRole('button', { name: records.words('competing.choose'), exact: true });
  await expect(act, 'not without a reason').toBeDisabled();
  await dialog.getByRole('textbox', { name: records.words('field.reason') }).fill('终核数');
  await picture('choose');
  await act.click();
  await expect(dialog).toBeHidden();
  await expect(competing).toContainText('终核数');
  await expect(competing.getByRole('listitem')).toHaveText([/突破1,?300家/]);
  await expect(records.detail).toContainText(/洪山：创新推动.*→ ?洪山统计年鉴/);
  await picture('other-in-force');

  await records.button('data.delete-latest').click();
  const deletion = page.getByRole('dialog', { name: /删除/ });
  await expect(deletion, 'what changes is told beforehand').toContainText(numbers);
  const after = deletion.getByRole('radio', { name: /洪山：创新推动.*突破1,?300家/ });
  await expect(after, 'there is one other').toBeChecked();
  const remove = deletion.getByRole('button', { name: records.words('edit.delete'), exact: true });
  await expect(remove, 'not without a reason').toBeDisabled();
  await picture('delete');
  await deletion.getByRole('textbox', { name: records.words('field.reason') }).fill('年鉴撤回');
  await remove.click();
  await expect(deletion).toBeHidden();
  await expect(competing).toHaveCount(0);
  await expect(records.detail).toContainText('突破1300家');
  await harness.menu('edit.undo');
  await expect(competing, 'one step takes back both').toContainText('终核数');

  await harness.menu('go.briefing');
  await reader.open(shows.number);
  await expect.poll(() => reader.slide.foldedText()).toContain('1320家');
  await reader.slide.expectStill();
  await picture('slide');
});
