import { expect, type Locator, type Page } from '@playwright/test';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Harness } from '../harness/harness.ts';
import { paste } from './records.ts';

/** The grid of a period's figures. */
export class PeriodGridPage {
  readonly page: Page;
  readonly view: Locator;
  readonly grid: Locator;
  /** The field of the cell that has the keys. */
  readonly field: Locator;
  readonly strip: Locator;
  readonly said: Locator;
  readonly dialog: Locator;
  private readonly harness: Harness;
  private readonly locale: Locale;

  constructor(harness: Harness, locale: Locale = 'zh-CN') {
    this.harness = harness;
    this.locale = locale;
    this.page = harness.page;
    this.view = this.page.getByTestId('period-grid');
    this.grid = this.view.getByRole('grid');
    this.field = this.grid.locator('input');
    this.strip = this.page.getByTestId('grid-strip');
    this.said = this.page.getByTestId('grid-said');
    this.dialog = this.page.getByRole('dialog');
  }

  words(key: MessageKey, params?: ErrorParams): string {
    return translate(this.locale, key, params);
  }

  /** Opens it from the menu; the first cell without a figure has the keys. */
  async open(): Promise<void> {
    await this.harness.menu('edit.period-grid');
    await expect(this.field).toBeFocused();
  }

  /** Waits until so many rows, and some, have come. */
  async whole(rows: number): Promise<void> {
    await expect
      .poll(async () => Number(await this.grid.getAttribute('aria-rowcount')), { timeout: 120_000 })
      .toBeGreaterThan(rows);
  }

  row(indicator: string): Locator {
    return this.grid.locator(`[data-indicator="${indicator}"]`);
  }

  cell(indicator: string, period: string): Locator {
    return this.row(indicator).locator(`[data-period="${period}"]`);
  }

  change(indicator: string): Locator {
    return this.row(indicator).locator('[role="gridcell"]').last();
  }

  /** Finds an indicator by name, so that its row is in sight, and puts the keys into a cell of it. */
  async choose(indicator: string, period: string): Promise<Locator> {
    const cell = this.cell(indicator, period);
    await cell.click();
    await expect(cell).toHaveAttribute('data-active', 'true');
    await expect(this.field).toBeFocused();
    return cell;
  }

  async paste(text: string): Promise<void> {
    await paste(this.field, text);
  }

  /** Chooses source, section and paragraph for all that is typed. */
  async place(source: string, section: string, paragraph: string): Promise<void> {
    await this.pick('field.source', source);
    await this.pick('field.section', section);
    await this.view
      .getByRole('textbox', { name: this.words('field.paraNo'), exact: true })
      .fill(paragraph);
  }

  async pick(key: MessageKey, option: string): Promise<void> {
    await this.view.getByRole('combobox', { name: this.words(key), exact: true }).click();
    const list = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
    await expect(list).toHaveCount(0);
  }

  button(key: MessageKey, params?: ErrorParams): Locator {
    return this.page.getByRole('button', { name: this.words(key, params), exact: true });
  }

  async save(count: number): Promise<void> {
    await this.button('grid.save-count', { count }).click();
    await this.button('grid.confirm-act', { count }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
