import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { createInkController, type InkController } from './ink/ink-controller.ts';
import { createPointerController, type PointerController } from './pointer-controller.ts';

export interface ShowControllers {
  readonly ink: InkController;
  readonly pointer: PointerController;
}

/** Ink and pointer of this window, in step with the other's. */
export function useShowControllers(): ShowControllers {
  const [controllers] = useState<ShowControllers>(() => ({
    ink: createInkController(api.show, reportError),
    pointer: createPointerController(api.show, reportError),
  }));

  useEffect(() => {
    const stops = [controllers.ink.follow(), controllers.pointer.follow()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [controllers]);

  return controllers;
}
