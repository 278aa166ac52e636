import { expect, type Locator, type Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Show } from '../../shared/model/show.ts';

/** Gives the page of a window that the app may make anew. */
type FindPage = () => Promise<Page>;

/** A window may be made anew so often before what is done with it fails; the app itself gives up then. */
const mostSuccessors = 3;

/**
 * A window of a show: the presenter's console or the audience's.
 *
 * On a busy machine the app may take the audience's window for dead and show another in its place.
 * What is done with the window by the methods below is then done with its successor, which shows
 * the same; what a spec does with a locator of its own goes through `onStage`.
 */
export class ShowWindow {
  #page: Page;
  readonly #findSuccessor: FindPage | null;

  /** @param findSuccessor where the app may replace the window: gives the one that is seen now */
  constructor(page: Page, findSuccessor: FindPage | null = null) {
    this.#page = page;
    this.#findSuccessor = findSuccessor;
  }

  /** Waits for the audience's window, and follows the app when it shows another in its place. */
  static async ofAudience(findPage: FindPage): Promise<ShowWindow> {
    const window = new ShowWindow(await findPage(), findPage);
    await window.onStage(() => window.slide.waitFor());
    return window;
  }

  get page(): Page {
    return this.#page;
  }

  get stage(): Locator {
    return this.page.locator('[data-testid="show-stage"]');
  }

  get slide(): Locator {
    return this.stage.locator('[data-testid="show-slide"][data-shown="true"] [data-slide-key]');
  }

  get answer(): Locator {
    return this.stage.locator('[data-testid="answer"]');
  }

  get blank(): Locator {
    return this.stage.locator('[data-testid="show-blank"]');
  }

  /**
   * Does or expects something of this window; anew with its successor where the app replaced it
   * meanwhile. @param act takes its locators from this object each time
   */
  async onStage<Result>(act: () => Promise<Result>): Promise<Result> {
    for (let successors = 0; ; successors += 1) {
      const page = this.#page;
      try {
        return await act();
      } catch (error) {
        if (!this.#findSuccessor || successors === mostSuccessors || !isGone(page, error))
          throw error;
        // Where the show is over there is none.
        this.#page = await this.#findSuccessor().catch(() => Promise.reject(error));
        await this.slide.waitFor();
      }
    }
  }

  button(key: MessageKey, locale: Locale = 'zh-CN'): Locator {
    return this.page.getByRole('button', { name: translate(locale, key), exact: true });
  }

  panel(key: MessageKey, locale: Locale = 'zh-CN'): Locator {
    return this.page.getByRole('dialog', { name: translate(locale, key) });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#follow();
      await this.onStage(() => this.page.keyboard.press(key));
    }
  }

  /** A window that was replaced takes keys still, and does nothing with them. */
  async #follow(): Promise<void> {
    if (this.#findSuccessor) this.#page = await this.#findSuccessor();
  }

  /** Escape with nothing over the slide: this window may be gone before the key is up. */
  async leave(): Promise<void> {
    await this.onStage(() => this.page.evaluate(() => null));
    await this.page.keyboard.press('Escape').catch((error: Error) => {
      if (!this.page.isClosed()) throw error;
    });
  }

  async expectSlide(key: string): Promise<void> {
    await this.onStage(() => expect(this.slide).toHaveAttribute('data-slide-key', key));
  }

  async expectTool(tool: Show['tool']): Promise<void> {
    await this.onStage(() => expect(this.stage).toHaveAttribute('data-tool', tool));
  }

  async expectBlank(blank: Show['blank']): Promise<void> {
    await this.onStage(async () => {
      if (blank === 'none') await expect(this.blank).toHaveCount(0);
      else await expect(this.blank).toHaveAttribute('data-blank', blank);
    });
  }

  /** What the main process says of the show, through this window. */
  async state(): Promise<Show> {
    const outcome = await this.onStage(() => this.page.evaluate(() => window.api.show.get()));
    if (!outcome.ok || !outcome.value) throw new Error('no show runs');
    return outcome.value;
  }

  /** Draws a line with the mouse, its ends in shares of the stage. */
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    return this.onStage(() => this.#drag(from, to));
  }

  async #drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const box = await this.stage.boundingBox();
    if (!box) throw new Error('the stage is not shown');
    const at = ([x, y]: readonly [number, number]) =>
      [box.x + x * box.width, box.y + y * box.height] as const;
    await this.page.mouse.move(...at(from));
    await this.page.mouse.down();
    await this.page.mouse.move(...at(to), { steps: 12 });
    await this.page.mouse.up();
  }

  /** @param x share of the slide's width, which need not fill the stage */
  async pointAt(x: number, y: number): Promise<void> {
    const box = await this.slide.boundingBox();
    if (!box) throw new Error('the slide is not shown');
    await this.page.mouse.move(box.x + x * box.width, box.y + y * box.height);
  }

  /** How many pixels a tool's strokes cover. */
  inkPixels(tool: 'pen' | 'highlighter' = 'pen'): Promise<number> {
    return this.onStage(() =>
      this.stage.locator('canvas').evaluateAll(
        (canvases, index) => {
          const canvas = canvases[index] as HTMLCanvasElement;
          if (canvas.hidden || canvas.closest('[hidden]')) return 0;
          const pixels = canvas
            .getContext('2d')
            ?.getImageData(0, 0, canvas.width, canvas.height).data;
          let covered = 0;
          for (let at = 3; at < (pixels?.length ?? 0); at += 4) if (pixels?.[at]) covered += 1;
          return covered;
        },
        tool === 'highlighter' ? 0 : 1,
      ),
    );
  }

  async expectInk(there: boolean, tool: 'pen' | 'highlighter' = 'pen'): Promise<void> {
    const covered = expect.poll(() => this.inkPixels(tool));
    if (there) await covered.toBeGreaterThan(50);
    else await covered.toBe(0);
  }
}

/** Whether what was done failed because its page is no more. */
function isGone(page: Page, error: unknown): boolean {
  return (
    page.isClosed() || /Target (page|crashed)|Page crashed|has been closed/.test(String(error))
  );
}

/** The presenter's window. */
export class Console extends ShowWindow {
  readonly root: Locator;
  readonly next: Locator;
  readonly nextSlide: Locator;
  readonly notes: Locator;
  readonly elapsed: Locator;
  readonly pace: Locator;
  readonly status: Locator;
  readonly notices: Locator;
  readonly figures: Locator;

  constructor(page: Page) {
    super(page);
    this.root = page.locator('[data-console]');
    this.next = page.getByTestId('console-next');
    this.nextSlide = this.next.locator(
      '[data-testid="show-slide"][data-shown="true"] [data-slide-key]',
    );
    this.notes = page.locator('[data-testid="console-notes-text"]');
    this.elapsed = page.getByRole('timer');
    this.pace = page.locator('[data-testid="console-pace-word"]');
    this.status = page.locator('[data-testid="console-status"]');
    this.notices = page.locator('[data-testid="console-notice"]');
    this.figures = page.locator('[data-testid="console-figures"] li');
  }
}
