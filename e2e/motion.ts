import type { BrowserContext, Page } from '@playwright/test';

/** A movement that began in a page. */
export interface Movement {
  readonly milliseconds: number;
  /** The CSS properties that it changes. */
  readonly properties: readonly string[];
  /** What the slide is for that it moves in: `stage`, `thumbnail` or `print`. */
  readonly mode: string | undefined;
}

/** Every movement of slides that begins from now on, in pages that are opened or loaded from now on. */
export async function watchMovements(browser: BrowserContext): Promise<Movement[]> {
  const movements: Movement[] = [];
  await browser.exposeBinding('movementBegan', (_, movement: Movement) => {
    movements.push(movement);
  });
  await browser.addInitScript(() => {
    const { movementBegan } = globalThis as unknown as {
      movementBegan: (movement: Movement) => void;
    };
    const report = ({ target }: Event) => {
      const slide = target instanceof Element && target.closest<HTMLElement>('[data-slide-key]');
      if (!slide) return;
      for (const { effect } of target.getAnimations()) {
        if (!(effect instanceof KeyframeEffect)) continue;
        const ignored = ['offset', 'computedOffset', 'easing', 'composite'];
        movementBegan({
          milliseconds: Number(effect.getComputedTiming().endTime),
          properties: [...new Set(effect.getKeyframes().flatMap(Object.keys))].filter(
            (property) => !ignored.includes(property),
          ),
          mode: slide.dataset['mode'],
        });
      }
    };
    document.addEventListener('animationstart', report, true);
    document.addEventListener('transitionrun', report, true);
  });
  return movements;
}

/** Two frames later everything that a change of the page set in motion has begun. */
export async function waitForFrames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
