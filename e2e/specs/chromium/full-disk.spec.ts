import { AppError } from '../../../shared/errors.ts';
import { describeFailure, translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import { Records } from '../../pages/records.ts';

const name = '高新技术企业总数';
const full = { code: 'file.disk-full', params: { path: 'hongshan.sqlite' } } as const;
const reason = describeFailure('zh-CN', full);

/** Makes some of the store's functions find the disk full; returns how to make room again. */
function fill<Part extends object>(part: Part, ...names: (keyof Part)[]): () => void {
  const before = { ...part };
  for (const function_ of names)
    part[function_] = (() => {
      throw new AppError(full.code, full.params);
    }) as Part[keyof Part];
  return () => void Object.assign(part, before);
}

test('on a full disk nothing that was typed or chosen is lost, and each place says what to do', async ({
  folder,
}) => {
  const harness: ChromiumHarness = await startChromium(folder);
  try {
    const { page, store } = harness;
    const records = new Records(harness);
    const unkept = translate('zh-CN', 'draft.unkept', { reason });
    await page.getByTestId('reader').waitFor();

    let makeRoom = fill(store.settings, 'set');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('alert')).toContainText(reason);
    makeRoom();
    await page.getByRole('button', { name: translate('zh-CN', 'reader.close') }).click();
    await expect(page.getByRole('alert')).toBeHidden();

    await records.open();
    await records.find(name, name);
    await records.button('data.correct').click();
    makeRoom = fill(store.drafts, 'keep');
    await records.field('field.value').fill('1310');
    await expect(records.form.getByRole('alert')).toHaveText(unkept);
    await records.form.getByRole('button', { name: records.words('reader.close') }).click();
    await records.button('data.correct').click();
    await expect(records.field('field.value'), 'closed and opened again').toHaveValue('1310');
    makeRoom();
    await records.field('field.value').fill('1320');
    await expect.poll(() => JSON.stringify(store.drafts.list())).toMatch(/1320/);
    await expect(records.form.getByRole('alert')).toBeHidden();
    await records.form.getByRole('button', { name: records.words('edit.discard') }).click();

    await harness.menu('go.differences');
    await page
      .getByRole('button', { name: translate('zh-CN', 'differences.keep'), exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    const label = dialog.getByRole('textbox');
    await label.fill('会前');
    makeRoom = fill(store.differences, 'keep');
    await label.press('Enter');
    await expect(dialog.getByRole('alert')).toHaveText(reason);
    await expect(label).toHaveValue('会前');
    makeRoom();
    await label.press('Enter');
    await expect(dialog).toBeHidden();
    expect(store.differences.states().map((state) => state.label.zh)).toContain('会前');
  } finally {
    await harness.close();
  }
});
