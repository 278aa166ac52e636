import type { CDPSession, Page } from '@playwright/test';
import { test as base, expect } from '../../fixtures.ts';
import { Gallery } from '../../visual/gallery.ts';
import { findLines, type Line, missedLines } from '../../visual/hairlines.ts';

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/**
 * Laptops, projectors, and what systems scale them by; 1024 × 768 is 4:3. No two of a size follow
 * each other: a browser that only pretends another ratio tells its page of it with the size.
 */
const screens: readonly Screen[] = [
  { width: 960, height: 540, ratio: 1 },
  { width: 1280, height: 720, ratio: 1 },
  { width: 960, height: 540, ratio: 2 },
  { width: 1280, height: 720, ratio: 1.25 },
  { width: 1440, height: 900, ratio: 1 },
  { width: 1280, height: 720, ratio: 1.5 },
  { width: 1440, height: 900, ratio: 2 },
  { width: 1920, height: 1080, ratio: 1 },
  { width: 1024, height: 768, ratio: 1 },
  { width: 1920, height: 1080, ratio: 1.25 },
  { width: 1024, height: 768, ratio: 1.25 },
  { width: 1920, height: 1080, ratio: 1.5 },
  { width: 3840, height: 2160, ratio: 1 },
];

type ShowOn = (screen: Screen) => Promise<void>;

const test = base.extend<{ readonly showOn: ShowOn }>({
  showOn: async ({ app }, use) => {
    const { page } = app.reader;
    const session = await page.context().newCDPSession(page);
    await use((screen) => emulate(session, page, screen));
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
    await page.setViewportSize({ width: 1280, height: 800 });
  },
});

async function emulate(session: CDPSession, page: Page, screen: Screen): Promise<void> {
  const { width, height, ratio } = screen;
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: ratio,
    mobile: false,
  });
  await page.waitForFunction(
    ({ width, height, ratio }) =>
      innerWidth === width && innerHeight === height && devicePixelRatio === ratio,
    screen,
  );
}

for (const fullScreen of [false, true]) {
  test(`the stage is 16:9, centred and as large as can be on every screen, full screen: ${fullScreen}`, async ({
    app,
    showOn,
  }) => {
    if (fullScreen) await app.reader.page.keyboard.press('f');
    await app.reader.expectFullScreen(fullScreen);
    for (const screen of screens) {
      const { width, height, ratio } = screen;
      await showOn(screen);
      await expect(async () => {
        const { room, sheet } = await app.reader.slide.root.evaluate((slide) => {
          const frame = slide.closest('[data-fit="frame"]');
          if (!frame) throw new Error('the slide has no frame');
          return {
            room: frame.getBoundingClientRect().toJSON() as DOMRect,
            sheet: slide.getBoundingClientRect().toJSON() as DOMRect,
          };
        });
        if (fullScreen) expect(room).toMatchObject({ x: 0, y: 0, width, height });
        expect(sheet.width / sheet.height).toBeCloseTo(16 / 9, 3);
        expect(Math.min(room.width - sheet.width, room.height - sheet.height)).toBeCloseTo(0, 1);
        // Centred, but for the part of a device pixel that keeps its edges sharp.
        const half = 0.5 / ratio + 0.01;
        expect(Math.abs(sheet.left + sheet.right - room.left - room.right) / 2).toBeLessThan(half);
        expect(Math.abs(sheet.top + sheet.bottom - room.top - room.bottom) / 2).toBeLessThan(half);
      }, `${width} × ${height} @${ratio}`).toPass();
    }
  });
}

test('slides are text and vectors, with no raster but their pictures', async ({ app, stored }) => {
  const { reader } = app;
  for (const number of stored.slides('zh-CN').keys()) {
    await reader.expectAt(number + 1);
    await reader.slide.expectStill();
    const faults = await reader.slide.root.evaluate((slide) => [
      ...[...slide.querySelectorAll('canvas, img, picture, video, image, foreignObject')]
        .filter((element) => !element.matches('[data-picture] > img'))
        .map(({ tagName }) => `a ${tagName}`),
      ...[...slide.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).backgroundImage !== 'none')
        .map((element) => `a background picture on ${element.className}`),
      ...[...slide.querySelectorAll('svg')]
        .filter((svg) => !svg.hasAttribute('viewBox'))
        .map((svg) => `an svg without viewBox: ${svg.outerHTML.slice(0, 80)}`),
      ...(slide.textContent?.trim() ? [] : ['no text']),
    ]);
    expect.soft(faults, `slide ${number + 1}`).toEqual([]);
    await reader.page.keyboard.press('ArrowRight');
  }
});

// Where a unit of the stage is a whole number of pixels, a line of one unit is one, too.
for (const scale of [1, 2]) {
  test(`hairlines lie on whole pixels at ${scale * 100} %`, async ({ app }) => {
    const { page, slide } = app.reader;
    const gallery = await Gallery.open(page, { width: 1280 * scale, height: 720 * scale });
    const lines: Line[] = [];
    for await (const key of gallery.slides({ look: 'south-lake', locale: 'zh-CN' })) {
      const drawn = await slide.root.evaluate(findLines);
      const missed = await missedLines(page, drawn, scale);
      expect.soft(missed, key).toEqual([]);
      lines.push(...drawn);
    }
    await gallery.close();
    expect(lines.length).toBeGreaterThan(20);
  });
}

test('the measure finds a line between pixels', async ({ app }) => {
  const { reader } = app;
  await reader.open(2);
  await reader.slide.expectStill();
  await reader.page.setViewportSize({ width: 1280, height: 720 });
  await reader.page.keyboard.press('f');
  await reader.expectFullScreen(true);
  // Where it was in the sidebar there may now be a figure, whose tip would lie over its line.
  await reader.page.mouse.move(0, 0);
  const missed = async () =>
    missedLines(reader.page, await reader.slide.root.evaluate(findLines), 1);
  await expect.poll(missed).toEqual([]);
  await reader.slide.root.evaluate((slide) => {
    const { style } = slide.closest('[data-fit="sheet"]') as HTMLElement;
    style.transform = 'translate(0, 0.5px)';
  });
  expect((await missed()).length).toBeGreaterThan(0);
  await reader.leaveFullScreen();
  await reader.page.setViewportSize({ width: 1280, height: 800 });
});
