import { useEffect, useState } from 'react';

/** Whether the pointer has rested for a while; always false while not `watching`. */
export function useIdlePointer(watching: boolean, restMs = 2500): boolean {
  const [idle, setIdle] = useState(false);

  useEffect(() => {
    if (!watching) return;
    let timer = window.setTimeout(() => setIdle(true), restMs);
    function onMove(): void {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), restMs);
      setIdle(false);
    }
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerdown', onMove);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerdown', onMove);
      setIdle(false);
    };
  }, [watching, restMs]);

  return idle;
}
