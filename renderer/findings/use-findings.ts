import { useEffect, useRef, useState } from 'react';
import { checkDeckInTurns, type DeckCheck } from '../../shared/deck/check-deck.ts';
import { type DeckFindings, findingsBySlide } from '../../shared/deck/findings.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { reportError } from '../error-report.ts';
import { boundDeck } from '../slides/bound-deck.ts';
import { measureCuts } from './measure-cuts.ts';
import { createQuietTurns } from './quiet-turns.ts';

/** What there is to look into, and the check that it was found by. */
export interface CheckedBriefing {
  readonly check: DeckCheck;
  readonly findings: DeckFindings;
}

/** Views share one check of a briefing. */
const known = new WeakMap<Briefing, CheckedBriefing>();

/** A machine that is busy for long has no quiet moment: what there is to check is said then, too. */
const latestMs = 1000;
/** A briefing that was checked before is checked anew once it has not changed for so long. */
const restMs = 600;

/** What there is to look into before the briefing is shown, as `useCheck`. */
export function useFindings(briefing: Briefing): DeckFindings | null {
  return useCheck(briefing)?.findings ?? null;
}

/**
 * A briefing's check; null until it was worked out, which waits for a quiet moment, but no longer than
 * a second, and goes on between other work.
 */
export function useCheck(briefing: Briefing): CheckedBriefing | null {
  const [checked, setChecked] = useState<Briefing | null>(null);
  const checkedOnce = useRef(false);
  useEffect(() => {
    if (known.has(briefing)) return setChecked(briefing);
    const given = new AbortController();
    const work = async () => {
      const turn = createQuietTurns();
      const cuts = await measureCuts(briefing, turn, given.signal);
      if (cuts === null) return;
      // Another view may have been quicker.
      if (!known.has(briefing)) {
        const bound = briefing.deck.languages.map((locale) => boundDeck(briefing, locale));
        const check = await checkDeckInTurns(briefing, cuts, bound, turn);
        if (given.signal.aborted) return;
        known.set(briefing, { check, findings: findingsBySlide(check, briefing.deck) });
      }
      checkedOnce.current = true;
      setChecked(briefing);
    };
    let waiting = 0;
    // While somebody types, the briefing is another one several times a second.
    const rested = setTimeout(
      () => {
        waiting = requestIdleCallback(() => void work().catch(reportError), {
          timeout: latestMs,
        });
      },
      checkedOnce.current ? restMs : 0,
    );
    return () => {
      clearTimeout(rested);
      cancelIdleCallback(waiting);
      given.abort();
    };
  }, [briefing]);
  // An earlier briefing's findings stand until the new one's are there.
  return known.get(briefing) ?? (checked && known.get(checked)) ?? null;
}
