import { useEffect, useState } from 'react';
import { reportError } from '../error-report.ts';

/** What a check begins with. */
export type VerifyStart =
  | { readonly from: 'choice' }
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * What the window is asked to check: a presentation that is dropped anywhere on it, which nothing else
 * is made of, or whatever a command begins with.
 *
 * @param mayStart whether nothing else is asked
 */
export function useVerifyStart(mayStart: boolean) {
  const [start, setStart] = useState<VerifyStart | null>(null);
  useEffect(() => {
    if (!mayStart || start) return;
    const drop = (event: DragEvent) => {
      const [file] = event.defaultPrevented ? [] : [...(event.dataTransfer?.files ?? [])];
      if (!file || !/\.pptx$/i.test(file.name)) return;
      event.preventDefault();
      file
        .arrayBuffer()
        .then((bytes) => setStart({ from: 'file', name: file.name, bytes: new Uint8Array(bytes) }))
        .catch(reportError);
    };
    // Before whoever takes files of tables.
    window.addEventListener('drop', drop, { capture: true });
    return () => window.removeEventListener('drop', drop, { capture: true });
  }, [mayStart, start]);
  return { start, setStart };
}
