import { expect, type Locator, type Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import type { ViewName } from '../../renderer/workspace/navigation.ts';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { Slide } from './slide.ts';
import { Trace } from './trace.ts';

/** The reader's window. */
export class Reader {
  readonly page: Page;
  readonly slide: Slide;
  readonly trace: Trace;
  readonly root: Locator;
  readonly stage: Locator;
  readonly sidebar: Locator;
  readonly toolbar: Locator;
  readonly announcement: Locator;

  constructor(page: Page) {
    this.page = page;
    this.slide = new Slide(page);
    this.trace = new Trace(page);
    this.root = page.locator('[data-testid="reader"]');
    this.stage = this.root.getByRole('main');
    this.sidebar = this.root.getByRole('navigation');
    this.toolbar = page.getByRole('banner');
    this.announcement = page.getByTestId('announcement');
  }

  button(key: MessageKey, locale: Locale = 'zh-CN'): Locator {
    return this.page.getByRole('button', { name: translate(locale, key), exact: true });
  }

  get options(): Locator {
    return this.sidebar.getByRole('option');
  }

  get currentOption(): Locator {
    return this.sidebar.getByRole('option', { selected: true });
  }

  /** The slide's picture beside its option. */
  thumbnailOf(option: Locator): Locator {
    return option.locator('..').locator('[data-slide-key]');
  }

  get notes(): Locator {
    return this.page.getByRole('region', { name: both('reader.notes') });
  }

  /** Turns to a slide by its number, from 1, or by its key, in the sidebar. */
  async open(slide: number | string): Promise<void> {
    const number = await this.numberOf(slide);
    await this.options.nth(number - 1).click();
    await this.expectAt(number);
  }

  /** The number that a slide of the briefing is shown with, from 1. */
  async numberOf(slide: number | string): Promise<number> {
    if (typeof slide === 'number') return slide;
    const outcome = await this.page.evaluate(() => window.api.briefing.get({ deck: null }));
    if (!outcome.ok) throw new Error(outcome.error.code);
    const shown = outcome.value.deck.slides.filter(({ hidden }) => !hidden);
    const at = shown.findIndex(({ key }) => key === slide);
    if (at < 0) throw new Error(`no slide is called ${slide}`);
    return at + 1;
  }

  /**
   * @param slide its number, from 1, or its key
   * @param slides how many there are, where the sidebar is hidden and can't be counted
   */
  async expectAt(slide: number | string, slides?: number): Promise<void> {
    const number = await this.numberOf(slide);
    if (slides === undefined) await expect(this.options).not.toHaveCount(0);
    const total = slides ?? (await this.options.count());
    await expect(this.announcement).toContainText(both('reader.position', { number, total }));
  }

  async expectView(view: ViewName): Promise<void> {
    const stop = this.page.locator('[data-testid="rail-stop"][aria-current="page"]');
    await expect(stop).toHaveText(new RegExp(`^(${both(`command.go-${view}`).source})$`));
  }

  async waitForLocale(locale: Locale): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('lang', locale);
  }

  async expectFullScreen(on: boolean): Promise<void> {
    await expect(this.root).toHaveAttribute('data-full-screen', String(on));
  }

  async leaveFullScreen(): Promise<void> {
    // Another view may stand before it.
    await this.root.waitFor({ state: 'attached' });
    if ((await this.root.getAttribute('data-full-screen')) === 'false') return;
    await this.page.evaluate(() => window.api.windows.setFullScreen({ on: false }));
    await this.expectFullScreen(false);
  }
}

/** A text of the interface in whichever language it is. */
function both(key: MessageKey, params?: ErrorParams): RegExp {
  const texts = locales.map((locale) => translate(locale, key, params));
  return new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}
