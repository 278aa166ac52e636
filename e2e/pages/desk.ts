import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { FigureState } from '../../shared/model/reading.ts';
import type { Harness } from '../harness/harness.ts';

/** A short report whose figures stand in every way: sure, to look at, asked. */
export const exampleReport: readonly string[] = [
  '洪山区2024年工作总结',
  '一、科技创新',
  '2024年，全区高新技术企业总数突破1450家，同比增长5.2%。当年新建产学研平台12个。',
  '全年区域技术合同成交额130亿元，推进5G扩面。',
  '二、农业生产',
  '全区粮食产量12.5万吨。',
];

export function reportFile(name: string, content: string | Uint8Array): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hongshan-report-')), name);
  writeFileSync(file, content);
  return file;
}

/** A Word document with a paragraph for each line. */
export function docxOf(lines: readonly string[]): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = lines.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
  });
}

/** The desk on which reports are read. */
export class DeskPage {
  readonly page: Page;
  readonly #harness: Harness;
  readonly #locale: Locale;

  constructor(harness: Harness, locale: Locale) {
    this.#harness = harness;
    this.#locale = locale;
    this.page = harness.page;
  }

  words(key: MessageKey, params: Readonly<Record<string, string | number>> = {}): string {
    return translate(this.#locale, key, params);
  }

  /** As File › Read a Report… does. */
  async open(file: string): Promise<void> {
    await this.#harness.answerOpenDialog(file);
    await this.#harness.menu('file.read-report');
    await expect(this.card).toBeVisible();
  }

  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      ([called, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], called));
        const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent('drop', init));
      },
      [name, [...bytes]] as const,
    );
  }

  get card(): Locator {
    return this.page.getByTestId('desk-card');
  }

  get question(): Locator {
    return this.page.getByTestId('desk-question');
  }

  get told(): Locator {
    return this.page.getByTestId('desk-told');
  }

  mark(text: string): Locator {
    return this.page.locator('[data-figure]', { hasText: text }).first();
  }

  marks(state: FigureState): Locator {
    return this.page.locator(`[data-figure][data-state="${state}"]`);
  }

  button(key: MessageKey, params: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: this.words(key, params) });
  }

  editField(key: MessageKey): Locator {
    return this.page.getByTestId('desk-edit').getByLabel(this.words(key), { exact: true });
  }

  /** Selects words of a line, as a drag with the mouse does. */
  async select(line: number, words: string): Promise<void> {
    await this.page.evaluate(
      ([number, text]) => {
        for (const piece of document.querySelectorAll(`[data-line="${number}"] [data-start]`)) {
          const at = piece.textContent?.indexOf(text) ?? -1;
          if (at < 0 || !piece.firstChild) continue;
          document
            .getSelection()
            ?.setBaseAndExtent(
              ...([piece.firstChild, at, piece.firstChild, at + text.length] as const),
            );
        }
      },
      [line, words] as const,
    );
  }

  /** Puts away all that is open. */
  async closeAll(): Promise<void> {
    await this.page.evaluate(async () => {
      const open = await window.api.readings.list();
      if (!open.ok) return;
      for (const { reading } of open.value) await window.api.readings.close({ reading });
    });
  }
}
