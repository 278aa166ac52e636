import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { kindOfFile } from '../../shared/import/file-kind.ts';
import { isTextField } from '../commands/text-fields.ts';
import { reportError } from '../error-report.ts';
import { isModalOpen } from '../ui/modal.ts';
import type { ImportStart } from './import-start.ts';

/**
 * What the window is asked to import: a file that is dropped anywhere on it, on the dialog too, cells
 * that are pasted where no text is typed, or whatever a command begins with.
 *
 * @param mayImport whether the store may be edited and nothing else is asked
 * @param onReport is given what is dropped and is no table but a text
 */
export function useImportStart(
  mayImport: boolean,
  onReport: (name: string, bytes: Uint8Array<ArrayBuffer>) => void,
) {
  const [start, setStart] = useState<ImportStart | null>(null);
  const report = useRef(onReport);
  useLayoutEffect(() => {
    report.current = onReport;
  });

  useEffect(() => {
    if (!mayImport) return;
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
      file
        .arrayBuffer()
        .then((buffer) => {
          const bytes = new Uint8Array(buffer);
          // The dialog of an import says of a text what it is; nothing opens behind it.
          const isReport = start === null && kindOfFile(file.name, bytes) === 'report';
          if (isReport) report.current(file.name, bytes);
          else setStart({ from: 'file', name: file.name, bytes });
        })
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
