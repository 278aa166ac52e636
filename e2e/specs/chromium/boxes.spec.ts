import { locales } from '../../../shared/model/localized.ts';
import { slideThemes } from '../../../shared/model/settings.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';

for (const theme of slideThemes) {
  for (const locale of locales) {
    test(`no text is outside, clipped or overlapped, ${theme}, ${locale}`, async ({
      app,
      stored,
    }) => {
      const { reader } = app;
      await app.set({ slideTheme: theme, slideLocale: locale });
      for (const number of stored.slides(locale).keys()) {
        await reader.expectAt(number + 1);
        await reader.slide.expectStill();
        const faults = await reader.slide.root.evaluate(findLayoutFaults);
        expect.soft(faults, `slide ${number + 1}`).toEqual([]);
        await reader.page.keyboard.press('ArrowRight');
      }
    });
  }
}

test('the measure finds what is wrong', async ({ app }) => {
  const { reader } = app;
  await reader.open(2);
  await reader.slide.expectStill();
  await reader.slide.root.evaluate((slide) => {
    const spoil = (css: string, text: string) => {
      const block = document.createElement('div');
      block.style.cssText = `position: absolute; font-size: 20px; ${css}`;
      block.append(Object.assign(document.createElement('p'), { textContent: text }));
      slide.append(block);
    };
    spoil('left: 1240px; top: 300px; width: 200px', 'beyond the edge of the stage');
    spoil(
      'left: 72px; top: 640px; width: 40px; height: 20px; overflow: hidden; white-space: nowrap',
      'cut off by its box',
    );
    spoil('left: 400px; top: 250px', 'one over the other');
    spoil('left: 402px; top: 252px', 'the other under it');
    spoil('left: 72px; top: 600px; font-size: 9px', 'too small');
  });
  const faults = await reader.slide.root.evaluate(findLayoutFaults);
  const found = (kind: string, text: string) =>
    faults.some((fault) => fault.kind === kind && fault.text.includes(text));
  expect(found('outside', 'beyond the edge')).toBe(true);
  expect(found('clipped', 'cut off by its box')).toBe(true);
  expect(found('overlap', 'one over the other')).toBe(true);
  expect(found('small', 'too small')).toBe(true);
});
