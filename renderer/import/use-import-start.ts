import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { assertEditable } from '../../shared/editing/assert-editable.ts';
import { kindOfFile } from '../../shared/import/file-kind.ts';
import { api } from '../api.ts';
import { isTextField } from '../commands/text-fields.ts';
import { isModalOpen } from '../ui/modal.ts';
import type { ImportStart } from './import-start.ts';

/**
 * What the window is asked to import: a file that is dropped anywhere on it, on the dialog too, cells
 * that are pasted where no text is typed, or whatever a command begins with.
 *
 * Whether the store may be edited is asked when something is dropped: a window that has just opened
 * takes it too, and one that only reads says why it does not.
 *
 * @param mayStart whether nothing else is asked
 * @param on is told of a text that is no table, and of why nothing can be taken
 */
export function useImportStart(
  mayStart: boolean,
  on: {
    readonly onReport: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
    readonly onRefused: (error: unknown) => void;
  },
) {
  const [start, setStart] = useState<ImportStart | null>(null);
  const told = useRef(on);
  useLayoutEffect(() => {
    told.current = on;
  });

  useEffect(() => {
    if (!mayStart) return;
    const begin = async (begun: () => Promise<ImportStart | null>) => {
      try {
        assertEditable(await api.storeAccess.get());
        const next = await begun();
        if (next) setStart(next);
      } catch (error) {
        told.current.onRefused(error);
      }
    };
    const isOurs = (event: DragEvent) =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      // Without this the window would show the file in its own place.
      if (isOurs(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      // What is open is answered first; the dialog of an import takes another file.
      if (!file || (start === null && isModalOpen())) return;
      void begin(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        // The dialog of an import says of a text what it is; nothing opens behind it.
        if (start !== null || kindOfFile(file.name, bytes) !== 'report')
          return { from: 'file', name: file.name, bytes };
        told.current.onReport(file.name, bytes);
        return null;
      });
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target) || isModalOpen()) return;
      const html = event.clipboardData?.getData('text/html') || null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isCells(html, text)) void begin(async () => ({ from: 'paste', html, text }));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [mayStart, start]);

  return { start, setStart };
}

/** Cells of a table have several columns: a text of several lines may be anything. */
function isCells(html: string | null, text: string): boolean {
  return (html !== null && /<t[dh]\b/i.test(html)) || (text.includes('\t') && /\d/.test(text));
}
