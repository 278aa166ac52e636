import { rm } from 'node:fs/promises';
import path from 'node:path';
import { locales } from '../../../shared/model/localized.ts';
import { builtInLooks } from '../../../shared/model/look.ts';
import { test as base, expect } from '../../fixtures.ts';
import {
  acceptedPictures,
  baselineFolder,
  hasPictures,
  isDebian,
  openBaselineGallery,
  pictureOf,
} from '../../visual/baseline.ts';
import type { Gallery } from '../../visual/gallery.ts';

const test = base.extend<{ readonly gallery: Gallery }>({
  gallery: async ({ app }, use, { skip }) => {
    skip(!isDebian(), 'The accepted pictures are drawn by Debian’s Chromium.');
    const gallery = await openBaselineGallery(app.reader.page);
    await use(gallery);
    await gallery.close();
  },
});

test('every accepted picture is of a slide', async ({ stored }, { config }) => {
  const known = stored.briefings.flatMap(({ deck }) =>
    builtInLooks.flatMap((look) =>
      locales
        .filter((locale) => hasPictures(deck.key, { look, locale }))
        .flatMap((locale) =>
          deck.slides.map(({ key }) => pictureOf({ look, locale }, key, deck.key)),
        ),
    ),
  );
  const files = new Set(known.map((names) => path.join(baselineFolder, ...names)));
  const left = acceptedPictures().filter((file) => !files.has(file));
  const accepting = config.updateSnapshots !== 'none';
  if (accepting) await Promise.all(left.map((file) => rm(file)));
  else expect(left).toEqual([]);
});

/** Small changes that a person would see; each runs in the page. */
const changes: Readonly<Record<string, (slide: Element) => void>> = {
  'a digit of a chart': (slide) => {
    const digits = [...slide.querySelectorAll('[data-chart] tspan')].find(({ textContent }) =>
      /\d$/.test(textContent ?? ''),
    );
    if (!digits) throw new Error('the chart has no digit');
    digits.textContent = (digits.textContent ?? '').replace(/\d$/, (digit) =>
      String((Number(digit) + 1) % 10),
    );
  },
  'a label moved by one unit': (slide) => {
    slide.querySelector('[data-chart] text')?.setAttribute('transform', 'translate(0 1)');
  },
  'a bar longer by two units': (slide) => {
    slide.querySelector('[data-chart] path')?.setAttribute('transform', 'translate(2 0)');
  },
  'a colour a tenth paler': (slide) => {
    const { style } = slide as HTMLElement;
    const accent = style.getPropertyValue('--accent');
    style.setProperty('--accent', `color-mix(in srgb, ${accent} 90%, white)`);
  },
};

test('the comparison finds small changes', async ({ app, gallery }, { config, skip }) => {
  skip(config.updateSnapshots !== 'none', 'Nothing is accepted from a spoilt slide.');
  const { page, slide } = app.reader;
  const accepted = { look: 'south-lake', locale: 'zh-CN' } as const;
  const key = 'jobs-and-housing';
  await gallery.goTo(key, accepted);
  for (const [name, change] of Object.entries(changes)) {
    await slide.expectKey(key);
    await gallery.picture(async () => {
      await expect(page).toHaveScreenshot(pictureOf(accepted, key));
      await slide.root.evaluate(change);
      await expect.soft(page, name).not.toHaveScreenshot(pictureOf(accepted, key));
    });
    // Another slide and back: drawn anew.
    await page.keyboard.press('ArrowLeft');
    await expect(slide.root).not.toHaveAttribute('data-slide-key', key);
    await page.keyboard.press('ArrowRight');
  }
});
