import { useEffect, useState } from 'react';
import { isTextField } from '../commands/text-fields.ts';
import { reportError } from '../error-report.ts';
import { isModalOpen } from '../ui/modal.ts';
import type { ImportStart } from './import-start.ts';

/**
 * What the window is asked to import: a file that is dropped anywhere on it, cells that are pasted where
 * no text is typed, or whatever a command begins with.
 *
 * @param mayImport whether the store may be edited and nothing else is asked
 */
export function useImportStart(mayImport: boolean) {
  const [start, setStart] = useState<ImportStart | null>(null);

  useEffect(() => {
    if (!mayImport || start) return;
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
      // What is open is answered first.
      if (!file || isModalOpen()) return;
      file
        .arrayBuffer()
        .then((bytes) => setStart({ from: 'file', name: file.name, bytes: new Uint8Array(bytes) }))
        .catch(reportError);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target) || isModalOpen()) return;
      const html = event.clipboardData?.getData('text/html') || null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isCells(html, text)) setStart({ from: 'paste', html, text });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [mayImport, start]);

  return { start, setStart };
}

/** Cells of a table have several columns: a text of several lines may be anything. */
function isCells(html: string | null, text: string): boolean {
  return (html !== null && /<t[dh]\b/i.test(html)) || (text.includes('\t') && /\d/.test(text));
}
