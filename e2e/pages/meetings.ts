import { expect, type Locator, type Page } from '@playwright/test';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Harness } from '../harness/harness.ts';

/** The records of meetings, from the start page on. */
export class MeetingsPage {
  readonly page: Page;
  readonly panel: Locator;
  readonly record: Locator;
  readonly decisions: Locator;
  private readonly harness: Harness;
  private readonly locale: Locale;

  constructor(harness: Harness, locale: Locale) {
    this.harness = harness;
    this.locale = locale;
    this.page = harness.page;
    this.panel = this.page.getByRole('dialog', { name: this.words('meetings.title'), exact: true });
    this.record = this.panel.getByRole('article');
    this.decisions = this.record.getByTestId('decision');
  }

  words(key: MessageKey, params?: ErrorParams): string {
    return translate(this.locale, key, params);
  }

  /** Opens the latest record from the start page. */
  async openLatest(): Promise<void> {
    await this.harness.menu('go.briefings');
    await this.page.getByTestId('latest-meetings').getByRole('button').first().click();
    await expect(this.record).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.panel).toHaveCount(0);
  }

  button(key: MessageKey, params?: ErrorParams): Locator {
    return this.panel.getByRole('button', { name: this.words(key, params), exact: true });
  }

  field(name: 'name' | 'place' | 'people' | 'notes'): Locator {
    return this.record.getByRole('textbox', { name: this.words(`meetings.${name}`), exact: true });
  }

  /** A field of a decision, from 1. */
  decision(number: number, field: 'decision' | 'responsible' | 'due'): Locator {
    const row = this.words('meetings.decision-row', { number });
    const name = `${row} ${this.words(`meetings.${field}`)}`;
    return this.record.getByRole('textbox', { name, exact: true });
  }
}
