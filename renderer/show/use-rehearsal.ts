import { useEffect, useState } from 'react';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Rehearsal } from '../../shared/model/show.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** How long the deck's slides took in its last rehearsal; null until it is known, and where there is none. */
export function useRehearsal(deck: DeckKey): Rehearsal | null {
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);

  useEffect(() => {
    let latest = true;
    api.show.rehearsal({ deck }).then((kept) => {
      if (latest) setRehearsal(kept);
    }, reportError);
    return () => {
      latest = false;
    };
  }, [deck]);

  return rehearsal;
}
