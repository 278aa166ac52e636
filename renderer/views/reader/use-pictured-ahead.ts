import { useEffect, useEffectEvent } from 'react';
import type { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';

/** Nobody has touched the window for so long, ms: whoever is about to show a briefing has it open and waits. */
const untouchedMs = 10_000;

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Has the small pictures that a show's grid consists of drawn before the show begins, once this
 * window is left alone for a while. They are drawn outside of it.
 *
 * @param slide the one in view: those about it come first
 * @param drawnWith names what all of them are drawn with; they are drawn anew when that is another thing
 * @param rests nothing is drawn meanwhile
 */
export function usePicturedAhead(
  deck: DeckKey,
  slide: SlideKey | null,
  drawnWith: string,
  rests: boolean,
): void {
  const draw = useEffectEvent(() => {
    if (slide) api.show.pictureAhead({ deck, slide }).catch(reportError);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with another deck or state of it
  useEffect(() => {
    if (rests) return;
    const leaving = new AbortController();
    let timer = 0;
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        // An export, for one, has the processors to itself.
        if (document.querySelector('dialog[open]')) {
          wait();
          return;
        }
        leaving.abort();
        draw();
      }, untouchedMs);
    };
    wait();
    const { signal } = leaving;
    for (const touch of touches)
      window.addEventListener(touch, wait, { capture: true, passive: true, signal });
    return () => {
      window.clearTimeout(timer);
      leaving.abort();
    };
  }, [deck, drawnWith, rests]);
}
