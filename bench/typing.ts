import type { Page } from '@playwright/test';
import type { ElectronHarness } from '../e2e/harness/electron.ts';
import type { SlideEditor } from '../e2e/pages/slide-editor.ts';
import { rest } from './page-measures.ts';
import { processorTime } from './processor-time.ts';

/** From each character's event to the end of the frame that shows it, in ms, while they are typed. */
async function typingToPaint(page: Page, count: number, pauseMs: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const onInput = (event: Event) => {
      const began = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - began);
        channel.port2.postMessage(null);
      });
    };
    window.addEventListener('beforeinput', onInput, { capture: true });
    Object.assign(window, {
      stopTiming() {
        window.removeEventListener('beforeinput', onInput, { capture: true });
        return times;
      },
    });
  });
  for (let key = 0; key < count; key += 1) {
    await page.keyboard.insertText('洪山区年度工作'[key % 7] ?? '');
    if (pauseMs > 0) await page.waitForTimeout(pauseMs);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { stopTiming(): number[] }).stopTiming());
}

/** A field without anything of the editor, over it, with the focus. */
async function openBareField(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'bare';
    field.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9';
    document.body.append(field);
    field.focus();
  });
}

/**
 * Typing in a bare field and in a text of a slide, in turns, so that both are measured in the same window
 * in the same state, and whatever else the machine does falls on both.
 *
 * @param pauseMs after each key; with 0 the next one comes as soon as the window took the last, some
 * 50 a second, which nobody types
 * @returns times in ms of every key, and the page's processor time of all of them, in ms
 */
export async function typing(
  harness: ElectronHarness,
  editor: SlideEditor,
  {
    rounds,
    keys,
    pauseMs,
  }: { readonly rounds: number; readonly keys: number; readonly pauseMs: number },
) {
  const { page } = editor;
  const bare: number[] = [];
  const typed: number[] = [];
  const processor = { bare: 0, typed: 0 };
  const timed = async (kind: 'bare' | 'typed') => {
    await rest(page);
    const before = await pageTime(harness);
    (kind === 'bare' ? bare : typed).push(...(await typingToPaint(page, keys, pauseMs)));
    processor[kind] += (await pageTime(harness)) - before;
  };
  for (let round = 0; round < rounds; round += 1) {
    await openBareField(page);
    await timed('bare');
    await page.evaluate(() => document.querySelector('#bare')?.remove());
    await editor.text('title').click();
    // What the first keys of a field alone need, such as code that is read for the first time.
    await typingToPaint(page, 10, pauseMs);
    await timed('typed');
    await page.keyboard.press('Escape');
  }
  return { bare, typed, processor };
}

/** Processor time in ms that the window's page has used. */
async function pageTime(harness: ElectronHarness): Promise<number> {
  return (await processorTime(harness)).get('page: reader') ?? Number.NaN;
}
