import type { Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { SlideLook } from '../../shared/model/look.ts';
import { Reader } from '../pages/reader.ts';

/** A look and a language that slides are looked at in. */
export interface Look {
  readonly look: SlideLook;
  readonly locale: Locale;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What lies over the slide when the screen is full. */
const overlays = '[data-testid="stage-controls"], [data-toast]';

/**
 * The slides of the deck, one after the other, each filling the window. Looks and slides change
 * in one page, as they do for a reader: nothing is loaded anew.
 */
export class Gallery {
  readonly reader: Reader;
  readonly #page: Page;
  readonly #total: number;
  readonly #sizeBefore: Size | null;

  private constructor(page: Page, reader: Reader, total: number, sizeBefore: Size | null) {
    this.#page = page;
    this.reader = reader;
    this.#total = total;
    this.#sizeBefore = sizeBefore;
  }

  /**
   * Takes over a reader's window until it is loaded anew.
   *
   * @param gone selector of what is to leave no trace in pictures, not even its width
   */
  static async open(page: Page, size: Size, gone?: string): Promise<Gallery> {
    const reader = new Reader(page);
    const sizeBefore = page.viewportSize();
    await page.setViewportSize(size);
    await reader.slide.waitForFonts();
    const total = await reader.options.count();
    const rules = [
      `${overlays} { visibility: hidden !important; }`,
      ...(gone ? [`:root[data-picture] :is(${gone}) { display: none !important; }`] : []),
    ].join(' ');
    await page.evaluate((css) => {
      // The content security policy lets in no style element.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return window.api.windows.setFullScreen({ on: true });
    }, rules);
    await reader.expectFullScreen(true);
    // A pointer left over a figure by somebody else would underline it.
    await page.mouse.move(0, 0);
    return new Gallery(page, reader, total, sizeBefore);
  }

  /** The slides' keys in the deck's order, each while its slide is on the stage. */
  async *slides(look: Look): AsyncGenerator<string> {
    const { slide } = this.reader;
    await this.#page.keyboard.press('Home');
    await this.setLook(look);
    for (let number = 1; number <= this.#total; number++) {
      await this.reader.expectAt(number, this.#total);
      await slide.expectStill();
      yield (await slide.root.getAttribute('data-slide-key')) ?? '';
      await this.#page.keyboard.press('ArrowRight');
    }
  }

  /** Shows the slide on the stage in a look and a language, and waits until it stands still. */
  async setLook({ look, locale }: Look): Promise<void> {
    const { slide } = this.reader;
    await this.#page.evaluate((settings) => window.api.settings.set(settings), {
      slideLook: look,
      slideLocale: locale,
    });
    await slide.waitForLook(look);
    await slide.waitForLocale(locale);
    await slide.expectStill();
  }

  /** Goes through the deck to a slide. @throws when no slide has this key */
  async goTo(wanted: string, look: Look): Promise<void> {
    for await (const key of this.slides(look)) if (key === wanted) return;
    throw new Error(`the deck has no slide ${wanted}`);
  }

  /** While `take` looks at the window, what pictures are not to show is gone. */
  async picture<Result>(take: () => Promise<Result>): Promise<Result> {
    await this.#page.evaluate(() => document.documentElement.toggleAttribute('data-picture', true));
    try {
      return await take();
    } finally {
      await this.#page.evaluate(() => document.documentElement.removeAttribute('data-picture'));
    }
  }

  /** Gives the window back in its size; what was hidden is so until it is loaded anew. */
  async close(): Promise<void> {
    await this.reader.leaveFullScreen();
    if (this.#sizeBefore) await this.#page.setViewportSize(this.#sizeBefore);
  }
}
