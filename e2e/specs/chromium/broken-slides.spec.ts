import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../main/store/file/open.ts';
import { checkDeck } from '../../../shared/deck/check-deck.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { locales } from '../../../shared/model/localized.ts';
import { builtInLooks } from '../../../shared/model/look.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { ShowWindow } from '../../pages/show.ts';
import { Gallery } from '../../visual/gallery.ts';

/** Slides two to four, broken as other programs or a lost figure might; two of them in a row and more. */
const broken = {
  'year-in-figures': ['body-invalid', `body = '{"figures":"none"}'`],
  'industry-and-city': ['layout-unknown', `layout = 'carousel'`],
  'hi-tech-ladder': [
    'reference-unresolved',
    `title_zh = '高新技术企业{{gone-figure}}', title_en = 'Ranked by {{gone-figure}}'`,
  ],
} as const;
const keys = Object.keys(broken) as (keyof typeof broken)[];

test('a broken slide says which it is and why, and the rest of the deck shows', async ({
  folder,
}) => {
  breakSlides(storeFileIn(folder));
  const harness = await startChromium(folder);
  try {
    const checked = checkDeck(harness.store.briefings.get('annual-2023')).problems;
    for (const key of keys)
      expect(checked.filter(({ slide }) => slide === key).map(({ code }) => code)).toContain(
        broken[key][0],
      );

    const gallery = await Gallery.open(harness.page, { width: 1280, height: 720 });
    const { slide } = gallery.reader;
    for (const look of builtInLooks) {
      for (const locale of locales) {
        await harness.page.evaluate(
          (to) => window.api.settings.set({ interfaceLocale: to }),
          locale,
        );
        await gallery.reader.waitForLocale(locale);
        let shown = 0;
        for await (const key of gallery.slides({ look, locale })) {
          const [code] = broken[key as keyof typeof broken] ?? [];
          shown += 1;
          if (!code) {
            await expect(slide.root, key).not.toHaveAttribute('data-layout', 'broken');
            if (shown > keys.length) break;
            continue;
          }
          const problem = checked.find((one) => one.slide === key && one.code === code);
          await expect(slide.root).toContainText(
            translate(locale, `slide.problem.${code}`, { detail: problem?.detail ?? '' }),
          );
          await expect(slide.root).toContainText(key);
          const faults = await slide.root.evaluate(findLayoutFaults, { clamps: true });
          expect.soft(faults, `${key}, ${look}, ${locale}`).toEqual([]);
          await slide.root.screenshot({
            path: test.info().outputPath(`${key}-${look}-${locale}.png`),
          });
        }
      }
    }
    await gallery.close();

    await harness.menu('show.start');
    const console = new ShowWindow(harness.page);
    await console.slide.waitFor();
    const audience = new ShowWindow(await harness.audience());
    await audience.slide.waitFor();
    await console.press('ArrowRight');
    await audience.expectSlide(keys[0] ?? '');
    await expect(audience.slide).toHaveAttribute('data-layout', 'broken');
    await harness.page.screenshot({ path: test.info().outputPath('console.png') });
    await audience.page.screenshot({ path: test.info().outputPath('audience.png') });
  } finally {
    await harness.close();
  }
});

function breakSlides(file: string): void {
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  const database = new DatabaseSync(file);
  for (const key of keys) database.exec(`UPDATE slide SET ${broken[key][1]} WHERE key = '${key}'`);
  database.close();
}
