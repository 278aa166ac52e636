import { useLayoutEffect, useRef, useState } from 'react';

/** Functions that stay the same, so that what they are given to need not be drawn anew, and do what the last ones did. */
export function useStable<
  Handlers extends Readonly<Record<string, (...given: never[]) => unknown>>,
>(handlers: Handlers): Handlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map((name) => [
          name,
          (...given: never[]) => latest.current[name]?.(...given),
        ]),
      ) as Handlers,
  );
  return stable;
}
