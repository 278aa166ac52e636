import { expect, type Locator, type Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Reader } from './reader.ts';

/** The list of slides while they are edited. */
export class SlideList {
  readonly reader: Reader;
  readonly page: Page;

  constructor(reader: Reader) {
    this.reader = reader;
    this.page = reader.page;
  }

  get root(): Locator {
    return this.reader.sidebar.getByRole('listbox');
  }

  option(name: string | RegExp): Locator {
    return this.root.getByRole('option', { name });
  }

  get selected(): Locator {
    return this.root.getByRole('option', { selected: true });
  }

  get focused(): Locator {
    return this.root.locator('[role="option"]:focus');
  }

  heading(section: string): Locator {
    return this.root.locator('[data-section-heading]').filter({ hasText: section });
  }

  /** Each section with the titles of its slides, numbers left out. */
  async outline(): Promise<string[]> {
    return this.root.getByRole('group').evaluateAll((groups) =>
      groups.map((group) => {
        const names = [...group.querySelectorAll('[role="option"]')].map((option) =>
          (option.getAttribute('aria-label') ?? '').replace(/^\d+ /, ''),
        );
        return `${group.getAttribute('aria-label')}: ${names.join(' | ')}`;
      }),
    );
  }

  /** An entry of the menu that is open. */
  entry(key: MessageKey, params: Readonly<Record<string, string>> = {}): Locator {
    const name = translate('zh-CN', key, params);
    return this.page.getByRole('menu').getByText(name, { exact: true });
  }

  /** Chooses in the menu of the slide that has the focus, by keys alone. */
  async choose(key: MessageKey, params: Readonly<Record<string, string>> = {}): Promise<void> {
    const entry = this.entry(key, params);
    await expect(entry).toBeVisible();
    for (let presses = 0; presses < 20; presses += 1) {
      if (await entry.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(entry).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  async expectSaid(key: MessageKey, params: Readonly<Record<string, string | number>>) {
    await expect(this.page.getByTestId('slide-list-said')).toHaveText(
      translate('zh-CN', key, params),
    );
  }
}
