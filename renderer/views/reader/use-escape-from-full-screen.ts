import { useEffect } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { requestFullScreen } from '../../ui/use-window-full-screen.ts';

/** Escape leaves the window's full screen, if it is on and no panel is open. */
export function useEscapeFromFullScreen(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    function onKey(event: KeyboardEvent): void {
      if (placeOfKey(event) !== 'Escape') return;
      // Asked while the key comes down, before a panel that it closes is gone.
      if (document.querySelector('dialog[open], [role="dialog"]')) return;
      event.preventDefault();
      requestFullScreen(false);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [on]);
}
