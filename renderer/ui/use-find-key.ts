import { useEffect, useRef } from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';

/** Ctrl+F (⌘F): what finds on a page finds among the records. `/` asks a question, as everywhere. */
export function useFindKey(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (placeOfKey(event) !== 'KeyF') return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (document.activeElement?.closest('dialog, [role="dialog"]')) return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
