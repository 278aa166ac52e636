import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { createInkDesk, type InkDesk } from './ink/ink-desk.ts';
import { createPointerDesk, type PointerDesk } from './pointer-desk.ts';

export interface Desks {
  readonly ink: InkDesk;
  readonly pointer: PointerDesk;
}

/** Ink and pointer of this window, in step with the other's. */
export function useDesks(): Desks {
  const [desks] = useState<Desks>(() => ({
    ink: createInkDesk(api.show, reportError),
    pointer: createPointerDesk(api.show, reportError),
  }));

  useEffect(() => {
    const stops = [desks.ink.follow(), desks.pointer.follow()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desks]);

  return desks;
}
