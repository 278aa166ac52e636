import { useEffect } from 'react';
import { requestFullScreen, useWindowFullScreen } from '../../ui/use-window-full-screen.ts';

/** The window's full screen; Escape leaves it when no panel is open. */
export function useFullScreen() {
  const fullScreen = useWindowFullScreen();
  const { on } = fullScreen;

  useEffect(() => {
    if (!on) return;
    function onKey(event: KeyboardEvent): void {
      if (event.code !== 'Escape' || event.isComposing) return;
      // Asked while the key comes down, before a panel that it closes is gone.
      if (document.querySelector('dialog[open], [role="dialog"]')) return;
      event.preventDefault();
      requestFullScreen(false);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [on]);

  return fullScreen;
}
