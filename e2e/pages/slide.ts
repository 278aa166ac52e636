import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../shared/model/localized.ts';
import type { SlideLook } from '../../shared/model/look.ts';

/** The slide on the stage. */
export class Slide {
  readonly root: Locator;
  readonly title: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.locator('main [data-slide-key]');
    this.title = this.root.getByRole('heading', { level: 1 });
  }

  /** Every place that shows the figure and answers a click. */
  figures(key: string): Locator {
    return this.root.locator(`button[data-figure-key="${key}"]`);
  }

  /** The keys of all figures that answer a click. */
  shownFigures(): Promise<string[]> {
    return this.anyFigure.evaluateAll((places) =>
      places.map((place) => place.getAttribute('data-figure-key') ?? ''),
    );
  }

  get anyFigure(): Locator {
    return this.root.locator('button[data-figure-key]');
  }

  async expectKey(key: string): Promise<void> {
    await expect(this.root).toHaveAttribute('data-slide-key', key);
  }

  /** The slide's text as one line without spaces, its charts' and tables' included. */
  async foldedText(): Promise<string> {
    return fold(await this.root.evaluate((slide) => slide.textContent ?? ''));
  }

  /** The slide is there as it stays: fonts loaded, motion over. */
  async expectStill(): Promise<void> {
    await this.waitForFonts();
    await this.root.evaluate(async (slide) => {
      const moving = slide.getAnimations({ subtree: true });
      const pictures = [...slide.querySelectorAll('img')].map((image) => image.decode());
      await Promise.allSettled([...moving.map((animation) => animation.finished), ...pictures]);
    });
  }

  async waitForLocale(locale: Locale): Promise<void> {
    await expect(this.root).toHaveAttribute('lang', locale);
  }

  async waitForLook(look: SlideLook): Promise<void> {
    await expect(this.root).toHaveAttribute('data-look', look);
  }

  async waitForFonts(): Promise<void> {
    await this.root.waitFor();
    await this.#page.evaluate(() => document.fonts.ready.then(() => undefined));
  }
}

/** Text without any white space: line breaks and gaps are set, not said. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
