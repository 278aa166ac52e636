import type { Locator, Page } from '@playwright/test';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';

/** The fields beside a slide that is edited, in Chinese. */
export class SlideFieldsPane {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: this.words('slide-fields.pane') });
  }

  words(key: MessageKey, params?: ErrorParams): string {
    return translate('zh-CN', key, params);
  }

  /** A field by its place in the slide: `body.hero.label`. */
  field(path: string): Locator {
    return this.root.locator(`[data-path="${path}"]`).last();
  }

  text(path: string): Locator {
    return this.field(path).getByRole('textbox');
  }

  rows(path: string): Locator {
    return this.field(path).getByRole('listitem');
  }

  row(path: string): Locator {
    return this.root.getByRole('listitem').and(this.root.locator(`[data-path="${path}"]`));
  }

  handle(path: string): Locator {
    return this.row(path).locator('[data-act="move"]');
  }

  remove(path: string): Locator {
    return this.row(path).locator('[data-act="remove"]');
  }

  /** The button that adds something. */
  add(what: MessageKey): Locator {
    return this.act('slide-fields.add', what);
  }

  /** The button that takes something optional away. */
  removeWhole(what: MessageKey): Locator {
    return this.act('slide-fields.remove', what);
  }

  /** Of the slide, and below of its section. */
  get minutes(): Locator {
    return this.root.getByRole('spinbutton').first();
  }

  get sectionMinutes(): Locator {
    return this.root.getByRole('spinbutton').last();
  }

  private act(key: MessageKey, what: MessageKey): Locator {
    return this.root.getByRole('button', {
      name: this.words(key, { what: this.words(what) }),
      exact: true,
    });
  }
}
