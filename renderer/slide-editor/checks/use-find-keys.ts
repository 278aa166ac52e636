import { useEffect, useRef } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';

/** Ctrl+F and Ctrl+H (⌘F, ⌘H is the system's): find and replace, as everywhere. */
export function useFindKeys(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const place = placeOfKey(event);
      const isAsked = place === 'KeyF' || (place === 'KeyH' && event.ctrlKey);
      if (!isAsked || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (document.activeElement?.closest('dialog, [role="dialog"]')) return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
