import { useEffect, useEffectEvent } from 'react';
import type { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { whileUntouched } from './while-untouched.ts';

/** Nobody has touched the window for so long, ms: whoever is about to show a briefing has it open and waits. */
const untouchedMs = 10_000;

/**
 * Has the small pictures that a show's grid consists of drawn before the show begins, while this
 * window is left alone. They are drawn outside of it, and yet the processors belong to whoever is
 * back at it: what is drawn is kept, and the rest follows when the window is left alone again.
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
    return whileUntouched(window, {
      afterMs: untouchedMs,
      // An export, for one, has the processors to itself.
      isBusy: () => document.querySelector('dialog[open]') !== null,
      begin: draw,
      end: () => api.show.restFromPictures().catch(reportError),
    });
  }, [deck, drawnWith, rests]);
}
