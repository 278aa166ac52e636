import { useEffect, useState } from 'react';
import { checkDeck } from '../../shared/deck/check-deck.ts';
import { type DeckFindings, findingsBySlide } from '../../shared/deck/findings.ts';
import type { Briefing } from '../../shared/model/briefing.ts';

/** Views share one check of a briefing. */
const known = new WeakMap<Briefing, DeckFindings>();

/** A machine that is busy for long has no quiet moment: what there is to check is said then, too. */
const latestMs = 1000;

/**
 * What there is to look into before the briefing is shown; null until it was worked out, which waits
 * for a quiet moment, but no longer than a second.
 */
export function useFindings(briefing: Briefing): DeckFindings | null {
  const [checked, setChecked] = useState<Briefing | null>(null);
  useEffect(() => {
    if (known.has(briefing)) return setChecked(briefing);
    const waiting = requestIdleCallback(
      () => {
        known.set(briefing, findingsBySlide(checkDeck(briefing), briefing.deck));
        setChecked(briefing);
      },
      { timeout: latestMs },
    );
    return () => cancelIdleCallback(waiting);
  }, [briefing]);
  // An earlier briefing's findings stand until the new one's are there.
  return known.get(briefing) ?? (checked && known.get(checked)) ?? null;
}
