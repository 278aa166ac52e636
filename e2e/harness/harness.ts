import path from 'node:path';
import type { Page } from '@playwright/test';
import type { CommandId } from '../../shared/commands/registry.ts';

export const root = path.resolve(import.meta.dirname, '..', '..');

/** The data package that the app's stores start with. */
export const datasetFolder = path.join(root, 'assets', 'dataset', 'hongshan-2023');

/** The running app as specs see it, whichever way it runs. */
export interface Harness {
  /** The window that people read the briefing in. */
  readonly page: Page;
  readonly storeFile: string;
  /** Chooses a command as the native menu does. */
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
  /** Makes the next export show other digits at the first place of a figure. */
  misprintNextExport(figure: string): Promise<void>;
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

/** Runs in a print view: the figure's first place shows a number that the store does not hold. */
export function misprint(figure: string): void {
  const number = document.querySelector(`[data-figure-key="${figure}"] [data-part="number"]`);
  if (!number) throw new Error(`no page shows ${figure}`);
  number.textContent = '9999';
}
