import path from 'node:path';
import { openStore } from '../../../main/store/open.ts';
import { seen } from '../../../main/store/testing/edit.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { Gallery } from '../../visual/gallery.ts';

test('with a second year every slide holds it, and says how it changed', async ({ folder }) => {
  test.setTimeout(180_000);
  addYear(folder);
  const harness = await startChromium(folder);
  try {
    const gallery = await Gallery.open(harness.page, { width: 1280, height: 720 });
    const { root } = gallery.reader.slide;
    for (const look of [
      { theme: 'south-lake', locale: 'zh-CN', since: /；比2023年(增长|提高)/ },
      { theme: 'night', locale: 'en', since: /; up [\d.]+(%| percentage points?) on 2023/ },
    ] as const) {
      const changed: string[] = [];
      for await (const key of gallery.slides(look)) {
        const faults = await root.evaluate(findLayoutFaults);
        expect.soft(faults, `${key}, ${look.locale}`).toEqual([]);
        if (look.since.test((await root.textContent()) ?? '')) changed.push(key);
      }
      expect(changed).toContain('year-in-figures');
      expect(changed).toContain('hongshan-laboratory');
    }
  } finally {
    await harness.close();
  }
});

/** Gives every figure of 2023 one of 2024, about eight percent more. */
function addYear(folder: string): void {
  const store = openStore(path.join(folder, 'hongshan.sqlite'), {
    datasetFolder,
    onDamaged: 'refuse',
  });
  for (const { key, observations } of store.indicators.list()) {
    const [latest] = observations;
    if (observations.length !== 1 || latest?.timePeriod !== '2023' || latest.value === null)
      continue;
    const scale = 10 ** latest.decimals;
    const value = Math.round(latest.value * 1.08 * scale) / scale;
    store.edits.apply({
      edit: {
        entity: 'observation',
        indicator: IndicatorKey.parse(key),
        before: null,
        after: { ...seen(store, key), timePeriod: '2024', value },
      },
      actor: '李工',
      reason: '',
    });
  }
  store.close();
}
