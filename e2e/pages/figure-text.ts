import type { Locator, Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { SlideEditor } from './slide-editor.ts';

/** The text that is typed on the stage, its chips, and what opens from it. */
export class FigureText {
  readonly page: Page;
  readonly editor: SlideEditor;

  constructor(editor: SlideEditor) {
    this.editor = editor;
    this.page = editor.page;
  }

  words(key: MessageKey, params: ErrorParams = {}, locale: Locale = 'zh-CN'): string {
    return translate(locale, key, params);
  }

  get field(): Locator {
    return this.editor.field;
  }

  get chips(): Locator {
    return this.field.locator('[data-chip]');
  }

  get selectedChip(): Locator {
    return this.field.locator('[data-chip][data-selected]');
  }

  get picker(): Locator {
    return this.page.getByRole('dialog', { name: this.words('picker.title') });
  }

  get question(): Locator {
    return this.picker.getByRole('combobox', { name: this.words('picker.title') });
  }

  get active(): Locator {
    return this.picker.getByRole('listbox').getByRole('option', { selected: true });
  }

  get offer(): Locator {
    return this.page.locator('[data-typed-offer]');
  }

  get pasted(): Locator {
    return this.page.getByRole('dialog', { name: this.words('figure-text.pasted') });
  }

  /** Opens a text of the stage with nothing in it, ready to be typed. */
  async begin(path: string, text = ''): Promise<void> {
    await this.editor.text(path).click();
    await this.field.and(this.page.locator(':focus')).waitFor();
    await this.page.keyboard.press('ControlOrMeta+KeyA');
    if (text === '') await this.page.keyboard.press('Backspace');
    else await this.page.keyboard.insertText(text);
  }

  /** As an input method composes: what it shows on the way, and what it puts in its place. */
  async compose(steps: readonly string[], text: string | null): Promise<void> {
    const protocol = await this.page.context().newCDPSession(this.page);
    for (const step of steps)
      await protocol.send('Input.imeSetComposition', {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      });
    if (text !== null) await protocol.send('Input.insertText', { text });
    await protocol.detach();
  }

  /** Pastes plain text from elsewhere. */
  async paste(text: string): Promise<void> {
    await this.field.evaluate((field, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      const init = { clipboardData: data, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent('paste', init));
    }, text);
  }

  /** The title of a slide as the store holds it. */
  storedTitle(at: number): Promise<string> {
    return this.page.evaluate(async (index) => {
      const outcome = await window.api.briefing.get({ deck: null });
      if (!outcome.ok) throw new Error(outcome.error.code);
      const shown = outcome.value.deck.slides.filter(({ hidden }) => !hidden);
      return shown[index - 1]?.title.zh ?? '';
    }, at);
  }
}
