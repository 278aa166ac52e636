import type { Locator, Page } from '@playwright/test';
import { translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** How an export is shown while it runs, and when it is over. */
export class ExportPanel {
  readonly progress: Locator;
  readonly phase: Locator;
  /** The word that it went well, or was given up. */
  readonly done: Locator;
  /** Why it went wrong. */
  readonly failure: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.progress = page.getByRole('progressbar');
    this.phase = page.getByRole('dialog').getByRole('status');
    this.done = page.locator('.toast-done');
    this.failure = page.getByRole('alert');
  }

  cancelButton(locale: Locale = 'zh-CN'): Locator {
    return this.#page.getByRole('button', { name: translate(locale, 'export.cancel') });
  }

  detailsButton(locale: Locale = 'zh-CN'): Locator {
    return this.#page.getByRole('button', { name: translate(locale, 'export.proof-details') });
  }

  /** Everything that the check found wrong. */
  details(locale: Locale = 'zh-CN'): Locator {
    return this.#page.getByRole('dialog', { name: translate(locale, 'export.proof-title') });
  }

  revealButton(locale: Locale = 'zh-CN'): Locator {
    return this.#page.getByRole('button', { name: translate(locale, 'export.reveal') });
  }
}
