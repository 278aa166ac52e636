import type { Locator, Page } from '@playwright/test';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';

/** The export dialog, and how an export is shown while it runs and when it is over. */
export class ExportPanel {
  /** What and how to export. */
  readonly dialog: Locator;
  readonly preview: Locator;
  /** How many pages it will be, and how large. */
  readonly extent: Locator;
  /** What no font can print. */
  readonly missing: Locator;
  readonly progress: Locator;
  readonly phase: Locator;
  /** The word that it went well, or was given up. */
  readonly done: Locator;
  /** Why it went wrong. */
  readonly failure: Locator;
  readonly #page: Page;

  /** @param title of the dialog, which prints, too */
  constructor(
    page: Page,
    title: 'export-dialog.title' | 'print-dialog.title' = 'export-dialog.title',
  ) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: either(title) });
    this.preview = page.getByRole('region', { name: either('export-dialog.preview') });
    this.extent = page.locator('[data-testid="dialog-note"]');
    this.missing = this.dialog
      .getByRole('status')
      .filter({ hasText: translate('zh-CN', 'export-dialog.missing') });
    this.progress = page.getByRole('progressbar');
    this.phase = page.getByRole('dialog').locator('[data-testid="export-phase"]');
    this.done = page.locator(
      '[data-testid="export-done"], [data-toast="done"]:not([data-testid="first-steps"], [data-testid="meeting-recorded"])',
    );
    this.failure = page.getByRole('alert');
  }

  /** Chooses some slides in the dialog: where more of them would show no more. */
  async chooseSlides(text: string): Promise<void> {
    await this.option('radio', 'export-dialog.range.typed').check();
    await this.option('textbox', 'export-dialog.range.typed').fill(text);
  }

  /** Exports with what the dialog proposes or was told, once it is open. */
  async confirm(): Promise<void> {
    await this.button('export-dialog.export').click();
  }

  /** A control of the options, by its name. */
  option(role: 'radio' | 'checkbox' | 'combobox' | 'textbox', key: MessageKey): Locator {
    return this.dialog.getByRole(role, { name: either(key) });
  }

  button(key: MessageKey): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: either(key) });
  }

  /** Everything that the check found wrong. */
  details(locale: Locale = 'zh-CN'): Locator {
    return this.#page.getByRole('region', { name: translate(locale, 'export.proof-title') });
  }
}

/** A text of the interface in whichever language it is, with any values in it. */
function either(key: MessageKey): RegExp {
  const texts = locales.map((locale) =>
    translate(locale, key, {})
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\\\{\w+\\\}|#/g, '.+'),
  );
  return new RegExp(`^(?:${texts.join('|')})$`);
}
