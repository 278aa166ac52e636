import { expect, type Locator, type Page } from '@playwright/test';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Harness } from '../harness/harness.ts';

/** The data view and the forms that it opens. */
export class Records {
  readonly page: Page;
  readonly grid: Locator;
  readonly detail: Locator;
  readonly form: Locator;
  private readonly harness: Harness;
  private readonly locale: Locale;

  constructor(harness: Harness, locale: Locale = 'zh-CN') {
    this.harness = harness;
    this.locale = locale;
    this.page = harness.page;
    this.grid = this.page.getByRole('grid');
    this.detail = this.page.getByRole('complementary', { name: this.words('data.detail') });
    this.form = this.page.locator('[data-testid="edit-dialog"]');
  }

  words(key: MessageKey, params?: ErrorParams): string {
    return translate(this.locale, key, params);
  }

  async open(): Promise<void> {
    await this.harness.menu('go.data');
    await expect(this.rows.first()).toBeVisible();
  }

  /** The records in view, headings apart. */
  get rows(): Locator {
    return this.grid.locator(
      '[data-testid="records-lines"] [role="row"]:not([data-testid="record-heading"])',
    );
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: this.words('data.search') });
  }

  button(key: MessageKey, params?: ErrorParams): Locator {
    return this.page.getByRole('button', { name: this.words(key, params), exact: true });
  }

  /** Searches, and opens the best answer. */
  async find(text: string, name: string): Promise<void> {
    await this.search.fill(text);
    await expect(this.rows.first()).toContainText(name);
    await this.rows.first().click();
    await expect(this.detail.getByRole('heading', { name })).toBeVisible();
  }

  field(key: MessageKey, params?: ErrorParams): Locator {
    return this.form.getByRole('textbox', { name: this.words(key, params), exact: true });
  }

  async choose(key: MessageKey, option: string): Promise<void> {
    await this.form.getByRole('combobox', { name: this.words(key), exact: true }).click();
    const list = this.form.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
    // While it goes away it would be taken for the next one.
    await expect(list).toHaveCount(0);
  }

  /** Answers what a corrected figure is asked: that it keeps its qualifier, and that its source prints it. */
  async confirm(printed: string): Promise<void> {
    await this.form.getByRole('button', { name: printed, exact: true }).click();
    await this.button('field.quotation.reads', { printed }).click();
  }

  preview(locale: Locale): Locator {
    return this.form.getByTestId(`preview-${locale}`);
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: this.words('edit.save') }).click();
  }
}

/** Puts a text into a field as a paste does, with its line breaks. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
