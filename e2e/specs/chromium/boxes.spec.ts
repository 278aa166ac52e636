import { axeFaults } from '../../axe.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';

test('the measure finds what is wrong, and axe too little contrast', async ({ app }) => {
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
    spoil('left: 72px; top: 560px; color: #ddd; background: #fff', 'too pale');
  });
  const faults = await reader.slide.root.evaluate(findLayoutFaults);
  const found = (kind: string, text: string) =>
    faults.some((fault) => fault.kind === kind && fault.text.includes(text));
  expect(found('outside', 'beyond the edge')).toBe(true);
  expect(found('clipped', 'cut off by its box')).toBe(true);
  expect(found('overlap', 'one over the other')).toBe(true);
  expect(found('small', 'too small')).toBe(true);
  const pale = await axeFaults(reader.page, {
    within: 'main [data-slide-key]',
    options: { runOnly: ['color-contrast'] },
  });
  expect(pale.filter((fault) => fault.includes('too pale'))).toHaveLength(1);
});
