import type { Page } from '@playwright/test';
import type { SlideEditor } from '../e2e/pages/slide-editor.ts';
import { rest } from './page-measures.ts';

interface PastedPhotograph {
  /** From the paste to the frame that shows it on the stage, in ms. */
  readonly toPaint: number;
  /** The longest time that the window answered nothing meanwhile, in ms; what is under 50 is 0. */
  readonly longestSilence: number;
}

/** A photograph of 12 megapixels, hills under a sky with the grain of a camera, kept in the page. */
async function takePhotographs(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const [width, height] = [4000, 3000];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const grain = new ImageData(256, 256);
    for (let at = 0; at < grain.data.length; at += 4) {
      const grey = 128 + (Math.random() - 0.5) * 90;
      grain.data.set([grey, grey, grey, 40], at);
    }
    const pattern = context.createPattern(await createImageBitmap(grain), 'repeat');
    const photographs: File[] = [];
    for (let hue = 0; photographs.length < count; hue += 37) {
      const sky = context.createLinearGradient(0, 0, 0, height);
      sky.addColorStop(0, `hsl(${hue} 60% 40%)`);
      sky.addColorStop(1, `hsl(${hue + 60} 45% 75%)`);
      context.fillStyle = sky;
      context.fillRect(0, 0, width, height);
      for (let hill = 0; hill < 400; hill += 1) {
        context.fillStyle = `hsl(${hue + hill} 40% ${20 + (hill % 50)}%)`;
        context.fillRect(Math.random() * width, Math.random() * height, 160, 90);
      }
      if (pattern) context.fillStyle = pattern;
      context.fillRect(0, 0, width, height);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      photographs.push(new File([blob], `${hue}.jpg`, { type: 'image/jpeg' }));
    }
    Object.assign(window, { photographs });
    return photographs.map(({ size }) => size);
  }, count);
}

/**
 * Pastes photographs into the picture of the slide that is edited, one after the other.
 *
 * @returns also what the files weigh, in bytes
 */
export async function pastePhotographs(
  { page, reader }: SlideEditor,
  count: number,
): Promise<{ readonly sizes: readonly number[]; readonly pasted: readonly PastedPhotograph[] }> {
  const sizes = await takePhotographs(page, count);
  const pasted: PastedPhotograph[] = [];
  for (let which = 0; which < count; which += 1) {
    await page.getByTestId('picture-drop').waitFor();
    await page.waitForTimeout(1500);
    await rest(page);
    const stage = await reader.stage.elementHandle();
    if (!stage) throw new Error('the stage is not shown');
    pasted.push(
      await page.evaluate(
        async ([stage, which]) => {
          const sources = () =>
            [...stage.querySelectorAll<HTMLImageElement>('[data-fit="sheet"] img')].map(
              ({ src }) => src,
            );
          const before = new Set(sources());
          let longestSilence = 0;
          const observer = new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries())
              longestSilence = Math.max(longestSilence, duration);
          });
          observer.observe({ type: 'longtask' });
          const { photographs } = window as unknown as { photographs: readonly File[] };
          const clipboardData = new DataTransfer();
          const file = photographs[which];
          if (file) clipboardData.items.add(file);
          const target = document.querySelector('[data-testid="picture-drop"]');
          const options = { bubbles: true, cancelable: true };
          const began = performance.now();
          target?.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData }));
          for (;;) {
            const shown = [...stage.querySelectorAll<HTMLImageElement>('[data-fit="sheet"] img')];
            const next = shown.find(({ src }) => !before.has(src));
            if (next) {
              await next.decode();
              break;
            }
            if (performance.now() - began > 30_000) throw new Error('it is not shown');
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
          await new Promise<number>((resolve) => requestAnimationFrame(resolve));
          await new Promise<void>((resolve) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve();
            channel.port2.postMessage(null);
          });
          const toPaint = performance.now() - began;
          await new Promise((resolve) => setTimeout(resolve, 300));
          observer.disconnect();
          return { toPaint, longestSilence };
        },
        [stage, which] as const,
      ),
    );
  }
  return { sizes, pasted };
}
