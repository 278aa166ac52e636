import { useEffect, useState } from 'react';

const patience = 3000;

/** For what one stray click must not do: the first press asks, a second one soon after does it. */
export function useSecondPress(perform: () => void) {
  const [waiting, setWaiting] = useState(false);

  useEffect(() => {
    if (!waiting) return;
    const timer = window.setTimeout(() => setWaiting(false), patience);
    return () => window.clearTimeout(timer);
  }, [waiting]);

  function press(): void {
    if (waiting) perform();
    setWaiting(!waiting);
  }

  return { waiting, press };
}
