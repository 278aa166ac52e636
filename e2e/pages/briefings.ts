import { expect, type Locator, type Page } from '@playwright/test';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Harness } from '../harness/harness.ts';

/** The start page, in Chinese. */
export class Briefings {
  readonly page: Page;
  readonly cards: Locator;
  readonly dialog: Locator;
  readonly search: Locator;
  private readonly harness: Harness;

  constructor(harness: Harness) {
    this.harness = harness;
    this.page = harness.page;
    this.cards = this.page.getByTestId('briefing-card');
    this.dialog = this.page.getByRole('dialog');
    this.search = this.page.getByRole('textbox', { name: this.words('briefings.find') });
  }

  words(key: MessageKey, params?: ErrorParams): string {
    return translate('zh-CN', key, params);
  }

  async open(): Promise<void> {
    await this.harness.menu('go.briefings');
    await expect(this.cards.first()).toBeVisible();
  }

  card(title: string): Locator {
    return this.cards.filter({ has: this.title(title) });
  }

  /** The button that a card is. */
  title(title: string): Locator {
    return this.page.getByRole('button', { name: title, exact: true });
  }

  /** Chooses one of the card's actions by its … button. */
  async choose(title: string, action: MessageKey): Promise<void> {
    const actions = this.words('briefings.actions', { title });
    await this.page.getByRole('button', { name: actions, exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.words(action) }).click();
  }

  field(key: MessageKey): Locator {
    return this.dialog.getByRole('textbox', { name: this.words(key), exact: true });
  }

  async act(key: MessageKey): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words(key), exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** The toast that says what was done. */
  said(key: MessageKey, title: string): Locator {
    return this.page.getByRole('status').filter({ hasText: this.words(key, { title }) });
  }
}
