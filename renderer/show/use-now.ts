import { useEffect, useState } from 'react';

/** Epoch ms, anew as every second of the given clock begins. */
export function useNow(phase: number): number {
  const [now, setNow] = useState(() => Date.now());

  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick sets up the next
  useEffect(() => {
    const wait = 1000 - ((((Date.now() - phase) % 1000) + 1000) % 1000);
    const timer = window.setTimeout(() => setNow(Date.now()), wait + 5);
    return () => window.clearTimeout(timer);
  }, [now, phase]);

  return now;
}
