import { expect, type Locator, type Page } from '@playwright/test';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Reader } from './reader.ts';

/** The reader while its slides are edited. */
export class SlideEditor {
  readonly page: Page;
  readonly reader: Reader;

  constructor(reader: Reader) {
    this.reader = reader;
    this.page = reader.page;
  }

  words(key: MessageKey, locale: Locale = 'zh-CN'): string {
    return translate(locale, key);
  }

  /** By its key, as people do; a press on the stage before it is there is the reader's. */
  async open(locale: Locale = 'zh-CN'): Promise<void> {
    await this.reader.stage.focus();
    await this.page.keyboard.press('KeyE');
    await expect(this.reader.root).toHaveAttribute('data-editing', 'true');
    await expect(this.reader.button('slide-editor.done', locale)).toBeVisible();
  }

  async close(): Promise<void> {
    await this.done.click();
    await expect(this.reader.root).toHaveAttribute('data-editing', 'false');
  }

  get done(): Locator {
    return this.page.getByRole('button', { name: this.words('slide-editor.done') });
  }

  /** A text on the stage, by its place in the slide: `title`, `body.hero.label`. */
  text(path: string): Locator {
    return this.reader.stage.locator(`[data-fit="sheet"] [data-text="${path}"]`);
  }

  /** The field over the text that is typed. */
  get field(): Locator {
    return this.reader.stage.getByRole('textbox');
  }

  /** Puts a text in the place of one on the stage, and leaves it. */
  async type(path: string, text: string): Promise<void> {
    await this.text(path).click();
    await expect(this.field).toBeFocused();
    await this.page.keyboard.press('ControlOrMeta+KeyA');
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Escape');
    await expect(this.field).toBeHidden();
  }
}
