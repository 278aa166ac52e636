import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { locales } from '../../../shared/model/localized.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { seedExtremes } from '../../extreme-dataset.ts';
import { startChromium } from '../../harness/chromium.ts';
import { Gallery } from '../../visual/gallery.ts';

test('every layout holds its least and its most, with the longest words', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-extremes-'));
  seedExtremes(folder);
  const harness = await startChromium(folder);
  try {
    const gallery = await Gallery.open(harness.page, { width: 1280, height: 720 });
    const { root } = gallery.reader.slide;
    for (const locale of locales) {
      for await (const key of gallery.slides({ look: 'south-lake', locale })) {
        const faults = await root.evaluate(findLayoutFaults, { clamps: true });
        expect.soft(await root.getAttribute('data-layout'), `${key} is shown`).not.toBe('broken');
        expect.soft(faults, `${key}, ${locale}`).toEqual([]);
      }
    }
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
});
