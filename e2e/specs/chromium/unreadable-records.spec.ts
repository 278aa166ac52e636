import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../main/store/file/open.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { locales } from '../../../shared/model/localized.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import { axeFaults } from '../../axe.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { Reader } from '../../pages/reader.ts';
import { Records } from '../../pages/records.ts';

/** Records with a space in the place of words, which no form lets in and another program may write. */
const broken = [
  ['indicator', 'name_zh', 'hi-tech-enterprises'],
  ['goal', 'statement_zh', 'alumni-tower'],
  ['milestone', 'title_zh', 'innovation-block-plan'],
  ['theme', 'name_en', 'innovation'],
  ['source', 'title_en', 'hongshan-2023-report'],
] as const;
type Entity = UnreadableRecord['entity'];
const cover = SlideKey.parse('cover');
const deck = DeckKey.parse('annual-2023');

test('records that can’t be read are cards in their places, and the rest of the app works', async ({
  folder,
}) => {
  await breakRecords(storeFileIn(folder));
  const harness = await startChromium(folder);
  const { page } = harness;
  const reader = new Reader(page);
  try {
    for (const locale of locales) {
      const words = (key: Parameters<typeof translate>[1], params = {}) =>
        translate(locale, key, params);
      const picture = async (name: string) => {
        expect.soft(await axeFaults(page), name).toEqual([]);
        await page.screenshot({ path: test.info().outputPath(`${name}-${locale}.png`) });
      };
      const expectCard = async (entity: Entity, key: string) => {
        const card = page
          .getByRole('list', { name: words('unreadable.list') })
          .getByRole('listitem')
          .filter({ hasText: words(`unreadable.${entity}`) });
        await expect(card).toContainText(key);
        expect(await card.evaluate(findLayoutFaults, { clamps: true })).toEqual([]);
      };
      await page.evaluate(
        (to) => window.api.settings.set({ interfaceLocale: to, slideLocale: to }),
        locale,
      );
      await reader.waitForLocale(locale);

      await harness.menu('go.briefing');
      await reader.open('hi-tech-ladder');
      await expect(reader.stage).toContainText(
        words('slide.problem.record-unreadable', { detail: '{{hi-tech-enterprises}}' }),
      );
      await picture('slide');

      const records = new Records(harness, locale);
      await records.open();
      await expectCard('theme', 'innovation');
      await records.search.fill('hi-tech-enterprises');
      await expect(records.rows.first()).toContainText(
        words('unreadable.short', { field: 'name.zh' }),
      );
      await records.rows.first().click();
      await expect(records.detail).toContainText(
        words('error.record.unreadable', { key: 'hi-tech-enterprises', field: 'name.zh' }),
      );
      await picture('data');
      await records.search.fill('');

      await harness.menu('go.sources');
      await expectCard('source', 'hongshan-2023-report');
      await picture('sources');
      await harness.menu('go.goals');
      await expectCard('goal', 'alumni-tower');
      await picture('goals');
      await page
        .locator('.ant-segmented-item', { hasText: words('goals.boards.milestones') })
        .click();
      await expectCard('milestone', 'innovation-block-plan');
      await picture('milestones');
      await page.locator('.ant-segmented-item', { hasText: words('goals.boards.goals') }).click();
      await harness.menu('go.review');
      await expectCard('review', '1');
      await picture('review');
    }
  } finally {
    await harness.close();
  }
});

async function breakRecords(file: string): Promise<void> {
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  const anchor = { about: 'slide', deck, slide: cover } as const;
  store.reviews.add({ anchor, kind: 'comment', text: '核对', author: '王芳' });
  store.close();
  const database = new DatabaseSync(file);
  for (const [table, column, key] of broken)
    database.prepare(`UPDATE ${table} SET ${column} = '\u3000' WHERE key = ?`).run(key);
  database.exec("UPDATE review SET at = 'yesterday'");
  database.close();
}
