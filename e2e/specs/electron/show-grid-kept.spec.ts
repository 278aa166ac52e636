import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { type ElectronHarness, startElectron } from '../../harness/electron.ts';
import { Reader } from '../../pages/reader.ts';
import { Console } from '../../pages/show.ts';

/** Begins a rehearsal, which has one window, and opens its grid. */
async function openGrid({ menu, page }: ElectronHarness) {
  await new Reader(page).slide.waitForFonts();
  await menu('show.rehearse');
  const console = new Console(page);
  await console.slide.waitFor();
  await console.press('g');
  const slides = console.panel('show.grid').getByRole('option');
  await expect(slides).not.toHaveCount(0);
  return { slides, pictures: console.panel('show.grid').locator('img') };
}

/** How many slides the app has kept pictures of, by the list in its file. */
async function countKept(userData: string): Promise<number> {
  const folder = path.join(userData, 'drawn-slides');
  const [name] = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.slides'));
  if (name === undefined) return 0;
  const file = await readFile(path.join(folder, name));
  return JSON.parse(file.toString('utf8', 32, file.indexOf('\n', 32))).length;
}

test('what one show’s grid had drawn stands in that of a later start, and nothing is drawn for it', async ({
  folder,
}) => {
  const first = await startElectron(folder);
  const drawn = await openGrid(first);
  for (const slide of await drawn.slides.all()) await slide.scrollIntoViewIfNeeded();
  const total = await drawn.slides.count();
  await expect(drawn.pictures).toHaveCount(total);
  await expect.poll(() => countKept(folder)).toBe(total);
  await first.close();

  const again = await startElectron(folder);
  try {
    await again.app.evaluate(({ app }) => {
      const opened: Electron.BrowserWindow[] = [];
      Object.assign(globalThis, { opened });
      app.on('browser-window-created', (_, window) => void opened.push(window));
    });
    const { slides, pictures } = await openGrid(again);
    await expect(pictures).toHaveCount(await slides.count());
    const windows = await again.app.evaluate(
      () => (globalThis as unknown as { opened: Electron.BrowserWindow[] }).opened.length,
    );
    expect(windows).toBe(0);
  } finally {
    await again.close();
  }
});
