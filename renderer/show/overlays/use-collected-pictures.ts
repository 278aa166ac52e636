import { useEffect, useEffectEvent } from 'react';
import { slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import type { ShowDeck } from '../use-show-deck.ts';
import { collectPictures } from './collect-pictures.ts';
import {
  knownPicture,
  pictureName,
  picturesAtMost,
  rememberPicture,
} from './slide-picture-cache.ts';

/** The start of a show is the audience's: nothing is collected before, ms. */
const startMs = 2000;
/** Until those that were not drawn yet are asked for again, ms. */
const againMs = 10_000;

/**
 * Collects, in the window's quiet moments, the small pictures that are drawn by now, those about the
 * slide in view first: a grid that is opened later has them with its first frame.
 *
 * @param at the slide in view, from 0
 */
export function useCollectedPictures(show: ShowDeck, at: number): void {
  const lacking = useEffectEvent(() => {
    const { briefing, results, slides } = show;
    return results
      .map((result, index) => ({ slide: slideKeyOf(result), distance: Math.abs(index - at) }))
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, picturesAtMost)
      .map(({ slide }) => ({
        slide,
        name: pictureName({ deck: briefing.deck.key, slide }, slides),
      }))
      .filter(({ name }) => !knownPicture(name));
  });

  useEffect(() => {
    const deck = show.briefing.deck.key;
    const leaving = new AbortController();
    const { signal } = leaving;
    let timer = window.setTimeout(collect, startMs);
    function collect(): void {
      collectPictures(lacking(), {
        ask: (slides) => api.show.drawnPictures({ deck, slides }),
        keep: rememberPicture,
        quiet: () => new Promise((resolve) => requestIdleCallback(() => resolve())),
        signal,
      }).then((isWhole) => {
        if (!isWhole && !signal.aborted) timer = window.setTimeout(collect, againMs);
      }, reportError);
    }
    return () => {
      leaving.abort();
      window.clearTimeout(timer);
    };
  }, [show]);
}
