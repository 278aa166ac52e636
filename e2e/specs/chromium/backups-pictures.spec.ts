import { translate } from '../../../shared/i18n/messages.ts';
import type { ChangesSince } from '../../../shared/model/backup.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import type { ChromiumHarness } from '../../harness/chromium.ts';

const changed = (figures: number, slides: number): ChangesSince => ({
  kind: 'counted',
  records: [
    ...(figures > 0
      ? [{ entity: 'observation' as const, added: 0, changed: figures, removed: 0 }]
      : []),
    ...(slides > 0 ? [{ entity: 'slide' as const, added: slides, changed: 0, removed: 0 }] : []),
  ],
});

/** As they stand after some weeks, which no test can wait for. */
const weeks = [
  { at: '2024-02-05T01:02:00Z', reason: 'regular', changes: changed(0, 0) },
  { at: '2024-02-02T08:40:00Z', reason: 'import', changes: changed(62, 0) },
  { at: '2024-02-01T09:10:00Z', reason: 'regular', changes: changed(62, 3) },
  { at: '2024-01-31T08:55:00Z', reason: 'hand', changes: changed(64, 8) },
  { at: '2024-01-30T01:00:00Z', reason: 'migration', changes: { kind: 'earlier-version' } },
] as const;

for (const [locale, suffix] of [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const) {
  test(`the guide’s picture of backups (${locale})`, async ({ app }, info) => {
    const { store, page } = app.harness as ChromiumHarness;
    await page.setViewportSize({ width: 1152, height: 720 });
    await app.set({ interfaceLocale: locale });
    const { list, changesSince } = store.backups;
    const backups = weeks.map(({ at, reason }, nth) => ({
      ...{ at, reason, size: 660_000 + nth, file: at, name: at.replaceAll(':', '') },
    }));
    store.backups.list = () => ({ folder: '', backups });
    store.backups.changesSince = async () => weeks.map(({ changes }) => changes as ChangesSince);
    try {
      await app.harness.menu('file.backups');
      const rows = page.getByTestId('backups').locator('tbody tr');
      await expect(rows.nth(4)).toContainText(translate(locale, 'backup.earlier-version'));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await guidePicture(page, `backups-${suffix}`, info.outputDir, [
        rows.first(),
        rows.last(),
        page.getByRole('button', { name: translate(locale, 'backups.make') }),
      ]);
    } finally {
      Object.assign(store.backups, { list, changesSince });
    }
  });
}
