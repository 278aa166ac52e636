import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../../../main/store/file/open.ts';
import { correction } from '../../../main/store/testing/edit.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { correct, signAs, tidy } from '../../office.ts';
import { expect, test } from '../../show-fixtures.ts';

const hiTech = IndicatorKey.parse('hi-tech-enterprises');

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('another store’s file is held against, and one that can’t be is named; none is touched', async ({
  app,
  folder,
}) => {
  const { page } = app.reader;
  const at = (name: string) => path.join(folder, name);
  const other = openStore(at('other.sqlite'), { datasetFolder, onDamaged: 'refuse' });
  other.edits.apply(correction(other, hiTech, { value: 1500 }));
  const anchor = { about: 'slide', deck: 'annual-2023', slide: 'cover' };
  other.reviews.add(
    ReviewDraft.parse({ anchor, kind: 'question', text: '日期对吗？', author: '李工' }),
  );
  other.close();
  // Where SQLite's header has the version that a program gave its file.
  const newer = await readFile(at('other.sqlite'));
  newer.writeUInt32BE(900, 60);
  await writeFile(at('newer.sqlite'), newer);
  await copyFile(at('other.sqlite'), at('damaged.sqlite'));
  await truncate(at('damaged.sqlite'), 40_960);
  await writeFile(at('letter.sqlite'), '尊敬的领导');
  await writeFile(at('empty.sqlite'), '');
  const before = await fingerprints(folder);

  await app.go('differences');
  const view = page.locator('[data-testid="differences"]');
  const choose = async (name: string) => {
    await app.harness.answerOpenDialog(at(name));
    await view.getByRole('button', { name: '打开数据文件…' }).click();
  };
  for (const [name, told] of [
    ['letter.sqlite', '不是洪山简报的数据文件'],
    ['empty.sqlite', '不是洪山简报的数据文件'],
    ['newer.sqlite', '由更新版本的洪山简报保存（版本 900'],
    ['damaged.sqlite', '已损坏'],
  ] as const) {
    await choose(name);
    await expect(page.locator('[data-toast]')).toContainText(told);
    await page.locator('[data-toast]').getByRole('button').click();
    await expect(page.locator('[data-toast]')).toHaveCount(0);
  }

  await choose('other.sqlite');
  const line = view.getByRole('row', { name: /高新技术企业总数/ });
  // What a colleague's file would bring.
  await expect(view.getByRole('columnheader')).toContainText(['名称', '本机数据', '文件里']);
  await expect(line.locator('del')).toHaveText('突破1300家');
  await expect(line.locator('ins')).toHaveText('突破1500家');
  const comment = view.getByRole('table', { name: '审阅意见' }).getByRole('row').nth(1);
  await expect(comment).toContainText('仅文件里有');
  await expect(comment).toContainText('日期对吗？');
  await view.getByRole('button', { name: '改为从“文件里”到“本机数据”' }).click();
  await expect(line.locator('del')).toHaveText('突破1500家');
  await expect(line.locator('ins')).toHaveText('突破1300家');
  await expect(view.getByRole('row', { name: /\d家/ })).toHaveCount(1);
  expect(await fingerprints(folder)).toEqual(before);
});

test('a meeting is held against by the figures that it was shown', async ({ app, present }) => {
  const { page } = app.reader;
  const { audience } = await present();
  await audience.press('ArrowRight');
  await audience.leave();
  await app.reader.root.waitFor();
  await correct(page, hiTech, 1320);

  await app.go('differences');
  const view = page.locator('[data-testid="differences"]');
  await view.getByRole('combobox', { name: '与之对比' }).click();
  const meetings = page.locator('.ant-select-item-group', { hasText: '会议' });
  await expect(meetings).toBeVisible();
  await page.locator('.ant-select-item-option').first().click();
  const line = view.getByRole('row', { name: /高新技术企业总数/ });
  await expect(line.locator('del')).toHaveText('突破1300家');
  await expect(line.locator('ins')).toHaveText('突破1320家');
  await app.go('briefing');
});

async function fingerprints(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [
        name,
        createHash('sha256')
          .update(await readFile(path.join(folder, name)))
          .digest('hex'),
      ]),
    ),
  );
}
