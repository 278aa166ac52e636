import path from 'node:path';
import type { Page } from '@playwright/test';
import { datasetFolderIn } from '../../main/built-in-dataset.ts';
import type { CommandId } from '../../shared/commands/registry.ts';
import { storeFileName } from '../../shared/product.ts';

export const root = path.resolve(import.meta.dirname, '..', '..');

/** The data package that the app's stores start with. */
export const datasetFolder = datasetFolderIn(root);

/** The store of an app whose files are in a folder. */
export const storeFileIn = (folder: string) => path.join(folder, storeFileName);

/** The running app as specs see it, whichever way it runs. */
export interface Harness {
  /** The window that people read the briefing in. */
  readonly page: Page;
  readonly storeFile: string;
  /** Chooses a command as the native menu does, and waits until the window has heard of it. */
  menu(id: CommandId): Promise<void>;
  /** The audience's window of the show under way, once it is open. */
  audience(): Promise<Page>;
  /** What the next question for a file to save to is answered with; null is "cancel". */
  answerSaveDialog(file: string | null): Promise<void>;
  /** Files that the app asked the system to open. */
  opened(): Promise<readonly string[]>;
  /** The picture on the clipboard, in pixels; null when there is none. */
  copiedImage(): Promise<PixelSize | null>;
  /** What the next question for a file to open is answered with; null is "cancel". */
  answerOpenDialog(file: string | null): Promise<void>;
  /** Files that the app asked the file manager to show. */
  revealed(): Promise<readonly string[]>;
  /** Makes the window of the next export vanish as soon as it is there. */
  breakNextExport(): Promise<void>;
  /** Makes something be wrong with the last place of a figure in the next export. */
  misprintNextExport(figure: string, what: Misprint): Promise<void>;
  close(): Promise<void>;
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** How large a PNG says that it is. */
export function pngSize(png: Uint8Array | null): PixelSize | null {
  if (!png) return null;
  const header = new DataView(png.buffer, png.byteOffset);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

/** Makes the app's window by name of the harness. @param folder for its own files only */
export type Launch = (folder: string) => Promise<Harness>;

export const misprints = ['digit changed', 'figure missing', 'two swapped', 'radical'] as const;
export type Misprint = (typeof misprints)[number];

/** Runs in a print view, and needs nothing that stands outside of it. */
export function misprint(figure: string, what: Misprint): void {
  const place = [...document.querySelectorAll(`[data-figure-key="${figure}"]`)].at(-1);
  const number = place?.querySelector('[data-part="number"]');
  const page = place?.closest('[data-print-page]');
  if (!place || !number || !page) throw new Error(`no page shows ${figure}`);
  switch (what) {
    case 'digit changed': {
      const last = Number(number.textContent?.at(-1));
      number.textContent = `${number.textContent?.slice(0, -1)}${(last + 1) % 10}`;
      break;
    }
    case 'figure missing':
      place.remove();
      break;
    case 'two swapped': {
      const others = page.querySelectorAll(`[data-figure-key]:not([data-figure-key="${figure}"])`);
      const other = [...others].at(0);
      if (!other) throw new Error('its page shows no other figure');
      [place.innerHTML, other.innerHTML] = [other.innerHTML, place.innerHTML];
      break;
    }
    case 'radical': {
      const words = [...place.querySelectorAll('[data-part="word"]')];
      const unit = words.find((word) => word.textContent?.includes('人'));
      if (!unit) throw new Error(`${figure} counts no people`);
      unit.textContent = unit.textContent?.replace('人', '\u2f08') ?? '';
    }
  }
}
