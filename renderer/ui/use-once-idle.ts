import { startTransition, useEffect, useRef, useState } from 'react';

/** A window that has no quiet moment follows all the same, ms. */
const latestMs = 500;

/**
 * A value that is followed whenever the window has a quiet moment, for what may be drawn a little late
 * while the value is another one with each key.
 *
 * @param thing what it is the value of: that of another thing is taken at once
 */
export function useOnceIdle<Value>(value: Value, thing: string): Value {
  const [followed, setFollowed] = useState({ value, thing });
  const latest = useRef(followed);
  const waiting = useRef(0);

  useEffect(() => {
    latest.current = { value, thing };
    if (waiting.current !== 0 || value === followed.value) return;
    waiting.current = requestIdleCallback(
      () => {
        waiting.current = 0;
        startTransition(() => setFollowed(latest.current));
      },
      { timeout: latestMs },
    );
  }, [value, thing, followed]);

  useEffect(
    () => () => {
      cancelIdleCallback(waiting.current);
      waiting.current = 0;
    },
    [],
  );

  return followed.thing === thing ? followed.value : value;
}
