import { expect, type Locator, type Page } from '@playwright/test';

/** The review view. */
export class ReviewView {
  readonly page: Page;
  readonly document: Locator;

  constructor(page: Page) {
    this.page = page;
    this.document = page.getByRole('main', { name: '审阅文稿' });
  }

  /** The entry that the keys are about. */
  get current(): Locator {
    return this.document.locator('[data-entry][aria-current="true"]');
  }

  slide(key: string): Locator {
    return this.document.locator(`[data-entry="slide ${key}"]`);
  }

  get entries(): Locator {
    return this.document.locator('[data-entry]');
  }

  get comments(): Locator {
    return this.current.locator('[data-comment]');
  }

  get field(): Locator {
    return this.current.getByRole('textbox', { name: '内容' });
  }

  filter(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name} \\d+$`) });
  }

  async show(name: string): Promise<void> {
    await this.page.locator('[data-testid="review-filter"]', { hasText: name }).click();
    await expect(this.filter(name)).toBeChecked();
  }

  /** Writes about the current entry by keyboard alone. */
  async comment(text: string): Promise<void> {
    await this.page.keyboard.press('KeyC');
    await expect(this.field).toBeFocused();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Control+Enter');
  }

  /** Answers the one question for a name, if it is asked. */
  async sign(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: '我是谁' });
    await expect(dialog.getByRole('textbox', { name: '你的姓名' })).toBeFocused();
    await this.page.keyboard.insertText(name);
    await this.page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }
}
