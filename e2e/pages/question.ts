import type { Locator, Page } from '@playwright/test';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';

/** Question mode, over whatever slide is in view. */
export class Question {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly hits: Locator;
  readonly chosen: Locator;
  readonly answer: Locator;
  readonly passages: Locator;

  constructor(page: Page) {
    const words = (key: MessageKey) => translate('zh-CN', key);
    this.dialog = page.getByRole('dialog', { name: words('question.title') });
    this.field = this.dialog.getByRole('combobox');
    this.hits = this.dialog.getByRole('option');
    this.chosen = this.dialog.getByRole('option', { selected: true });
    this.answer = this.dialog.locator('[data-testid="question-figure"]');
    this.passages = this.dialog.locator('[data-testid="passages"]').getByRole('listitem');
  }

  slideLink(number: number): Locator {
    return this.dialog.getByRole('button', {
      name: translate('zh-CN', 'figure.slide', { number }),
      exact: true,
    });
  }
}
