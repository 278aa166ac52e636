import { useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';

/** The window's full screen, whoever switched it; Escape leaves it when no panel is open. */
export function useFullScreen() {
  const [on, setOn] = useState(false);

  useEffect(() => api.windows.fullScreenChanged((state) => setOn(state.on)), []);

  useEffect(() => {
    if (!on) return;
    function onKey(event: KeyboardEvent): void {
      if (event.code !== 'Escape' || event.isComposing) return;
      // Asked while the key comes down, before a panel that it closes is gone.
      if (document.querySelector('dialog[open], [role="dialog"]')) return;
      event.preventDefault();
      request(false);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [on]);

  return { on, toggle: () => request(!on) };
}

function request(on: boolean): void {
  api.windows.setFullScreen({ on }).catch(reportError);
}
