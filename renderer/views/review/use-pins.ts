import { useCallback, useMemo, useRef, useState } from 'react';
import type { RecordId } from '../../../shared/model/record-id.ts';
import type { ReviewPin } from '../../../shared/model/review.ts';

/** What a comment that is being written asks of the slide beside it. */
export interface Pinning {
  /** Lets the person choose a place, beginning at one; null where they left it as it is. */
  readonly ask: (first: ReviewPin | null) => Promise<ReviewPin | null>;
  /** Draws the place of what is being written in a form; null draws none. */
  readonly draft: (form: string, pin: ReviewPin | null) => void;
}

/** A place that is being chosen. */
interface Placing {
  readonly first: ReviewPin | null;
  readonly done: (pin: ReviewPin | null) => void;
}

/** The places on one slide: which comment is lit, which are being written, which is being chosen. */
export function usePins() {
  const [lit, light] = useState<RecordId | null>(null);
  const [placing, setPlacing] = useState<Placing | null>(null);
  const asked = useRef<Placing | null>(null);
  const [drafted, setDrafted] = useState<ReadonlyMap<string, ReviewPin>>(new Map());

  const draft = useCallback((form: string, pin: ReviewPin | null): void => {
    setDrafted((pins) => {
      if (pin === null && !pins.has(form)) return pins;
      const next = new Map(pins);
      if (pin) next.set(form, pin);
      else next.delete(form);
      return next;
    });
  }, []);

  const ask = useCallback(
    (first: ReviewPin | null) =>
      new Promise<ReviewPin | null>((resolve) => {
        asked.current?.done(null);
        const next: Placing = {
          first,
          done(pin) {
            if (asked.current === next) asked.current = null;
            setPlacing(asked.current);
            resolve(pin);
          },
        };
        asked.current = next;
        setPlacing(next);
      }),
    [],
  );

  const pinning: Pinning = useMemo(() => ({ ask, draft }), [ask, draft]);
  return { lit, light, placing, drafted, pinning };
}
