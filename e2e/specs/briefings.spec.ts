import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { Briefings } from '../pages/briefings.ts';
import { Records } from '../pages/records.ts';

const annual = '洪山区2023年工作简报';
const outlook = '洪山区2024年工作展望';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('a briefing is made on the start page, opened, found by its initials, and left for the first one', async ({
  app,
}) => {
  const { reader } = app;
  const briefings = new Briefings(app.harness);
  await briefings.open();
  await expect(briefings.cards).toHaveCount(2);
  await expect(briefings.card(annual)).toContainText('2023年');
  await expect(briefings.card(annual)).toContainText(briefings.words('briefings.open-now'));
  await expect(briefings.card(outlook)).not.toContainText(briefings.words('briefings.open-now'));
  await expect(briefings.card(annual).locator('[data-slide-key]')).toBeVisible();

  await reader.page.getByRole('button', { name: briefings.words('briefings.new') }).click();
  await briefings.field('briefings.name').fill('中期评估');
  await briefings.field('period.period').fill('2024年上半年');
  await briefings.act('briefings.new-act');
  await expect(reader.page).toHaveTitle('中期评估 · 洪山简报');
  await reader.expectView('briefing');
  await expect(reader.stage).toContainText('中期评估');

  await briefings.open();
  await expect(briefings.cards).toHaveCount(3);
  await expect(briefings.card('中期评估')).toContainText('2024年上半年');
  await briefings.search.fill('zqpg');
  await expect(briefings.cards).toHaveCount(1);
  await expect(briefings.card('中期评估')).toBeVisible();
  await briefings.search.fill('没有这样的');
  await reader.page.getByRole('button', { name: briefings.words('briefings.show-all') }).click();
  await expect(briefings.cards).toHaveCount(3);
  await briefings.search.focus();
  await reader.page.keyboard.press('ArrowDown');
  await expect(briefings.title('中期评估')).toBeFocused();
  await reader.page.keyboard.press('ArrowRight');
  await expect(briefings.title(annual)).toBeFocused();
  await reader.page.keyboard.press('Enter');
  await reader.expectView('briefing');
  await expect(reader.page).toHaveTitle(`${annual} · 洪山简报`);
});

test('a briefing is duplicated, renamed and deleted by keys, and each is undone @chromium', async ({
  app,
}) => {
  const { keyboard } = app.reader.page;
  const briefings = new Briefings(app.harness);
  await briefings.open();
  const copy = briefings.words('briefings.copy-title', { title: annual });
  await briefings.title(annual).focus();
  await keyboard.press('Control+KeyD');
  await expect(briefings.said('briefings.did-duplicate', copy)).toBeVisible();
  await expect(briefings.title(copy)).toBeFocused();
  await expect(briefings.card(copy).locator('[data-slide-key]')).toBeVisible();

  await keyboard.press('F2');
  await expect(briefings.field('briefings.name')).toBeFocused();
  await briefings.field('briefings.name').fill('给人大代表看的一份');
  await keyboard.press('Enter');
  await expect(briefings.dialog).toBeHidden();
  await expect(briefings.title('给人大代表看的一份')).toBeFocused();
  await app.harness.menu('edit.undo');
  await expect(briefings.card(copy)).toBeVisible();

  await briefings.title(copy).focus();
  await keyboard.press('Delete');
  await expect(briefings.dialog).toContainText('33 张幻灯片');
  await briefings.act('briefings.delete-act');
  await expect(briefings.cards).toHaveCount(2);
  // The card that takes its place.
  await expect(briefings.title(outlook)).toBeFocused();
  const said = briefings.said('briefings.did-delete', copy);
  await said.getByRole('button', { name: briefings.words('command.undo') }).click();
  await expect(briefings.cards).toHaveCount(3);
  await expect(briefings.card(copy).locator('[data-slide-key]')).toBeVisible();
});

test('a briefing is rolled forward, what it lacks there listed, and the new one is opened @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const briefings = new Briefings(app.harness);
  await briefings.open();
  await briefings.choose(annual, 'briefings.roll-forward');
  await expect(briefings.field('period.period')).toHaveValue('2024年');
  await expect(briefings.field('briefings.name')).toHaveValue('洪山区2024年工作简报');
  await expect(briefings.dialog).toContainText(/新的报告期还没有：.*高新技术企业/);
  await expect(briefings.dialog.getByTestId('typed-periods')).toContainText('2023年6月');
  await briefings.field('period.period').fill('2023年');
  await expect(briefings.dialog.getByRole('alert')).toContainText('2023年');
  await briefings.field('period.period').fill('2024年');

  const records = new Records(app.harness);
  const lacking = briefings.dialog.getByTestId('lacking-figures');
  const firms = briefings.words('briefings.left-enter-named', { name: '高新技术企业' });
  await lacking.getByRole('button', { name: firms, exact: true }).click();
  await expect(records.field('field.timePeriod')).toHaveValue('2024');
  await records.field('field.value').fill('1650');
  await records.choose('field.source', '洪山');
  await records.choose('field.section', '1 ');
  await records.field('field.paraNo').fill('2');
  await records.field('field.rawText').fill('1650家');
  await records.save();
  await expect(records.form).toBeHidden();
  await expect(lacking.getByRole('button', { name: firms, exact: true })).toHaveCount(0);
  await expect(briefings.field('period.period'), 'it is as it was left').toHaveValue('2024年');

  const made = '洪山区2024年工作简报';
  await briefings.dialog
    .getByRole('button', { name: briefings.words('briefings.roll-act') })
    .click();
  const left = briefings.words('briefings.left-title', { title: made });
  await expect(briefings.page.getByRole('dialog', { name: left })).toBeVisible();
  await expect(lacking).toContainText('经济总量');
  await expect(lacking, 'what was entered is not asked for again').not.toContainText(
    '高新技术企业第',
  );
  await briefings.act('briefings.left-open');
  await expect(reader.page).toHaveTitle(`${made} · 洪山简报`);
  await expect(reader.stage).toContainText('洪山2024：');

  await briefings.open();
  await briefings.choose(made, 'briefings.left-act');
  const typed = briefings.dialog.getByTestId('typed-periods').getByRole('button').first();
  const number = /第 (\d+) 张/.exec((await typed.textContent()) ?? '')?.[1];
  await typed.click();
  await reader.expectAt(Number(number));
  await app.harness.menu('edit.undo');
  await expect(reader.page).toHaveTitle(`${annual} · 洪山简报`);
});

test('the last briefing stays, and why is said @chromium', async ({ app }) => {
  const briefings = new Briefings(app.harness);
  await briefings.open();
  await briefings.choose(outlook, 'briefings.delete');
  await briefings.act('briefings.delete-act');
  await expect(briefings.cards).toHaveCount(1);
  await briefings.card(annual).click({ button: 'right' });
  await app.reader.page
    .getByRole('menuitem', { name: briefings.words('briefings.delete') })
    .click();
  await expect(briefings.dialog).toContainText(briefings.words('briefings.delete-last'));
  await expect(briefings.dialog.getByRole('button')).toHaveCount(1);
  await briefings.act('briefings.cancel');
  await expect(briefings.cards).toHaveCount(1);
});
