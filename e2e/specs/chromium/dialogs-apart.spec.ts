import type { Locator, Page } from '@playwright/test';
import type { CommandId } from '../../../shared/commands/registry.ts';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { type App, expect, test } from '../../fixtures.ts';
import { waitForFrames } from '../../motion.ts';

/** Opens a dialog of the editor's window, wherever the window is. */
type Open = (app: App) => Promise<unknown>;

const words = (key: MessageKey) => translate('zh-CN', key);
const button = ({ reader: { page } }: App, key: MessageKey) =>
  page.getByRole('button', { name: words(key), exact: true }).first();
const command =
  (id: CommandId): Open =>
  ({ harness }) =>
    harness.menu(id);

async function indicator(app: App): Promise<void> {
  await app.go('data');
  const rows = app.reader.page.getByTestId('records-lines').getByRole('row');
  await rows.filter({ hasText: '经济总量' }).first().click();
}

const board = (page: Page, key: MessageKey) =>
  page.locator('.ant-segmented-item').filter({ hasText: new RegExp(`^${words(key)}$`) });

async function goal(app: App): Promise<void> {
  await app.go('goals');
  const { page } = app.reader;
  await board(page, 'goals.boards.goals').click();
  const details = page.getByRole('complementary', { name: words('goals.details') });
  if (!(await details.isVisible()))
    await page.locator('[data-goal="alumni-tower"]').getByRole('button').click();
}

async function milestones(app: App): Promise<void> {
  await app.go('goals');
  await board(app.reader.page, 'goals.boards.milestones').click();
}

/** Every dialog that the window can show, each from the view that it belongs to. */
const dialogs: Readonly<Record<string, Open>> = {
  export: command('file.export-pdf'),
  print: command('file.print'),
  'export of data': command('file.export-data'),
  question: command('view.ask'),
  meetings: command('view.meetings'),
  // It lists those of the view in front, too.
  keys: async (app) => {
    await app.go('briefing');
    await app.harness.menu('help.keys');
  },
  'new indicator': async (app) => {
    await app.go('data');
    await button(app, 'data.new').click();
  },
  areas: async (app) => {
    await app.go('data');
    await button(app, 'areas.title').click();
  },
  'indicator’s form': async (app) => {
    await indicator(app);
    await button(app, 'data.edit').click();
  },
  'figure’s form': async (app) => {
    await indicator(app);
    await button(app, 'data.correct').click();
  },
  'indicator’s removal': async (app) => {
    await indicator(app);
    await button(app, 'data.delete-latest').click();
  },
  'new goal': async (app) => {
    await goal(app);
    await button(app, 'edit.new-goal').click();
  },
  'goal’s form': async (app) => {
    await goal(app);
    await button(app, 'edit.goal-title').click();
  },
  'progress’s form': async (app) => {
    await goal(app);
    await button(app, 'goals.report').click();
  },
  'new milestone': async (app) => {
    await milestones(app);
    await button(app, 'edit.new-milestone').click();
  },
  'new source': async (app) => {
    await app.go('sources');
    await button(app, 'edit.new-source').click();
  },
  'source’s form': async (app) => {
    await app.go('sources');
    await button(app, 'sources.edit').click();
  },
  'reviewer’s name': async (app) => {
    await app.go('review');
    await app.reader.page.getByTitle(words('review.author')).click();
  },
  'kept state': async (app) => {
    await app.go('differences');
    await button(app, 'differences.keep').click();
  },
  'plan of a show': async (app) => {
    await app.harness.menu('show.rehearse');
    await button(app, 'pace.set').click();
  },
};

/** Where each part of the open dialog lies and how it is drawn; runs in the page. */
function lookOf(dialog: Element): string[] {
  const origin = dialog.getBoundingClientRect();
  const properties = [
    'display',
    'color',
    'backgroundColor',
    'borderTopColor',
    'borderTopWidth',
    'fontFamily',
    'fontSize',
    'fontWeight',
    'textAlign',
  ] as const;
  return [dialog, ...dialog.querySelectorAll('*')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = [left - origin.left, top - origin.top, width, height].map(Math.round);
    const style = getComputedStyle(element);
    const drawn = properties.map((property) => style[property]);
    return `${element.tagName} ${box.join(' ')} ${drawn.join(' ')}`;
  });
}

async function lookAfterOpening(app: App, open: Open): Promise<string[]> {
  return whileOpen(app, open, async (dialog) => {
    await settle(app.reader.page);
    return dialog.evaluate(lookOf);
  });
}

async function whileOpen<Result>(
  app: App,
  open: Open,
  look: (dialog: Locator) => Promise<Result>,
): Promise<Result> {
  const { page } = app.reader;
  await open(app);
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toBeVisible();
  const seen = await look(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.evaluate(() => window.api.show.end({ keepInk: false }));
  await page.getByTestId('reader').waitFor({ state: 'attached' });
  return seen;
}

/** Until all that the dialog loads is there and nothing of it moves any more. */
async function settle(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        await page.evaluate(() => document.fonts.ready);
        const now = (await page.locator('dialog[open]').evaluate(lookOf)).join('\n');
        const isStill = now === before;
        before = now;
        return isStill;
      },
      { intervals: [100] },
    )
    .toBe(true);
}

async function begin({ reader }: App): Promise<void> {
  await reader.page.reload();
  await reader.slide.waitForFonts();
}

test('every dialog looks the same alone and after every other', async ({ app }) => {
  test.setTimeout(600_000);
  const alone = new Map<string, string[]>();
  for (const [name, open] of Object.entries(dialogs)) {
    await begin(app);
    alone.set(name, await lookAfterOpening(app, open));
  }
  // Loaded both ways round: of two styles the later one holds, and each dialog has all of the others'
  // before its own or behind them. They are looked at when all of them are there.
  for (const [round, order] of Object.entries({
    'loaded in this order': Object.entries(dialogs),
    'loaded in the other order': Object.entries(dialogs).reverse(),
  })) {
    await begin(app);
    for (const [, open] of order) await whileOpen(app, open, () => waitForFrames(app.reader.page));
    for (const [name, open] of order)
      expect.soft(await lookAfterOpening(app, open), `${name}, ${round}`).toEqual(alone.get(name));
  }
});
