import { test } from '../../fixtures.ts';
import { startElectron } from '../../harness/electron.ts';
import { Reader } from '../../pages/reader.ts';

test('it opens where one left: view and slide', async ({ folder }) => {
  const first = await startElectron(folder);
  const reader = new Reader(first.page);
  await reader.slide.waitForFonts();
  await reader.open('hi-tech-ladder');
  await first.menu('go.goals');
  await reader.expectView('goals');
  await first.close();

  const again = await startElectron(folder);
  try {
    const next = new Reader(again.page);
    await next.expectView('goals');
    await again.menu('go.briefing');
    await next.expectAt('hi-tech-ladder');
  } finally {
    await again.close();
  }
});
