import { expect, test } from '../../fixtures.ts';
import { startElectron } from '../../harness/electron.ts';
import { Reader } from '../../pages/reader.ts';

test('it opens where one left: view, slide, and the size of the interface', async ({ folder }) => {
  const first = await startElectron(folder);
  const reader = new Reader(first.page);
  await reader.slide.waitForFonts();
  await reader.open(4);
  await first.menu('view.zoom-in');
  await first.menu('view.zoom-in');
  await expect.poll(() => first.page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.2, 2);
  await first.menu('go.goals');
  await reader.expectView('goals');
  await first.close();

  const again = await startElectron(folder);
  try {
    const next = new Reader(again.page);
    await next.expectView('goals');
    await expect.poll(() => again.page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.2, 2);
    await again.menu('go.briefing');
    await next.expectAt(4);
  } finally {
    await again.close();
  }
});
