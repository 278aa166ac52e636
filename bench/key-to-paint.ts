import type { Page } from '@playwright/test';

/** In ms from a key. */
export interface Change {
  /** From the key until the main process has told the page the show's new state. */
  readonly told: number;
  /** Until the page has turned the slide. */
  readonly turned: number;
  /** Until the frame that paints it is made. */
  readonly painted: number;
}

/**
 * From the key's event in the audience's own window to the end of the frame that shows the other
 * slide. The key crosses to the main process and comes back as the show's new state.
 */
export function keyToPaint(page: Page, count: number): Promise<Change[]> {
  return page.evaluate(async (count) => {
    const shown = () =>
      document
        .querySelector('[data-testid="show-slide"][data-shown="true"] [data-slide-key]')
        ?.getAttribute('data-slide-key');
    const press = (code: string) =>
      window.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }));
    press('Home');
    await new Promise((resolve) => setTimeout(resolve, 500));
    let told = 0;
    const stop = window.api.show.changed(() => {
      told = performance.now();
    });
    const changes: Change[] = [];
    for (let change = 0; change < count; change += 1) {
      const code = Math.floor(change / 20) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
      const before = shown();
      const pressed = performance.now();
      press(code);
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (shown() === before) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { subtree: true, attributes: true, childList: true });
      });
      const turned = performance.now();
      // The frame that paints it has begun when these callbacks run; the message follows its end.
      await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      await new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
      const painted = performance.now();
      changes.push({
        told: told - pressed,
        turned: turned - pressed,
        painted: painted - pressed,
      });
      // Not in step with the frames, as no key is.
      await new Promise((resolve) => setTimeout(resolve, 60 + ((change * 7) % 17)));
    }
    stop();
    return changes;
  }, count);
}
