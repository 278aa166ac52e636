import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import { startElectron } from '../../harness/electron.ts';
import { signAs } from '../../office.ts';
import { Reader } from '../../pages/reader.ts';
import { ReviewView } from '../../pages/review.ts';

test('a file that was sent is looked at and commented on, and comes back with the comment, even after a crash', async ({
  folder,
}) => {
  const file = path.join(folder, '年度.hsbrief');
  expect((await runBriefing(['bundle', '--out', file, '--by', '王敏'], { folder })).code).toBe(0);
  const sent = await readFile(file);

  const harness = await startElectron(folder, { arguments: [file] });
  const { page } = harness;
  await new Reader(page).slide.waitForFonts();
  await expect(page.getByTestId('reading-only')).toContainText(
    translate('zh-CN', 'access.advice.bundle'),
  );
  // Nothing is to be made in a file of somebody else's.
  await expect(page.getByTestId('first-steps')).toHaveCount(0);
  const edit = page.getByRole('button', { name: translate('zh-CN', 'menu.edit') });
  await expect(edit.first()).toBeDisabled();

  await signAs(page, '李工');
  await page.getByRole('button', { name: '审阅', exact: true }).click();
  const review = new ReviewView(page);
  await review.entries.first().click();
  await review.comment('标题请核对');
  await expect(review.comments).toContainText('标题请核对');
  await expect.poll(async () => (await readFile(file)).equals(sent)).toBe(false);
  harness.app.process().kill('SIGKILL');

  const again = await startElectron(folder, { arguments: [file] });
  await again.page.getByRole('button', { name: '审阅', exact: true }).click();
  const reviewed = new ReviewView(again.page);
  await reviewed.entries.first().click();
  await expect(reviewed.comments).toContainText('标题请核对');
  await again.close();

  const merged = await runBriefing(['merge', file, '--dry-run', '--json'], { folder });
  expect(JSON.parse(merged.stdout)).toMatchObject({
    ...{ new: [], changed: [], removed: [], conflicts: [] },
    comments: { new: [{ author: '李工', text: '标题请核对' }] },
  });
});
