import { useEffect, useState } from 'react';

interface EnterOnceAnswered {
  /** Enter was pressed: acts at once, or as soon as the answers are those to what is typed. */
  readonly enter: () => void;
  /** Something else is typed or pointed at: an Enter that still waits was not meant for it. */
  readonly forget: () => void;
}

/**
 * Enter in a field whose answers follow a moment after the keys. What stands there until then
 * answers something else, and a person who types fast has no reason to press Enter twice.
 *
 * @param onEnter acts on the answers of the rendering it is given in
 */
export function useEnterOnceAnswered(isAnswered: boolean, onEnter: () => void): EnterOnceAnswered {
  const [isWaiting, setWaiting] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the answers are those that were asked for
  useEffect(() => {
    if (!isWaiting || !isAnswered) return;
    setWaiting(false);
    onEnter();
  }, [isWaiting, isAnswered]);

  return {
    enter() {
      if (isAnswered) onEnter();
      else setWaiting(true);
    },
    forget: () => setWaiting(false),
  };
}
