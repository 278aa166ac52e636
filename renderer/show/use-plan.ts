import { useEffect, useState } from 'react';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { ShowPlan } from '../../shared/model/show.ts';
import { unplanned } from '../../shared/show/pace.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** The deck's planned times, kept for the next show of it. */
export function usePlan(deck: DeckKey) {
  const [plan, setPlan] = useState<ShowPlan>(unplanned);

  useEffect(() => {
    let latest = true;
    api.show.plan({ deck }).then((kept) => {
      if (latest) setPlan(kept);
    }, reportError);
    return () => {
      latest = false;
    };
  }, [deck]);

  function save(next: ShowPlan): void {
    api.show.setPlan({ deck, plan: next }).then(() => setPlan(next), reportError);
  }

  return { plan, save };
}
