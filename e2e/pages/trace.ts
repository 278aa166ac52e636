import type { Locator, Page } from '@playwright/test';

/** The panel that tells where a figure comes from. */
export class Trace {
  readonly panel: Locator;
  readonly passages: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('dialog');
    this.passages = this.panel.locator('[data-testid="passages"]').getByRole('listitem');
  }

  /** What stands beside a term: `fact('时期')` is 2023年. */
  fact(term: string): Locator {
    return this.panel
      .locator('dl > div')
      .filter({ has: this.panel.page().getByText(term, { exact: true }) })
      .getByRole('definition');
  }

  get printed(): Locator {
    return this.panel.locator('[data-testid="trace-printed"]');
  }
}
