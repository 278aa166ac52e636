import { type RefObject, useEffect, useState } from 'react';
import type { SlideRef } from '../../../shared/model/slide-ref.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import type { SlideContextValue } from '../../slides/slide-context.ts';
import { useNearby } from '../../slides/use-nearby.ts';

/** Pictures that this window has by now, each of a slide in a state, language and look. */
const known = new Map<string, string>();
/** A bound for the memory that long decks take; older ones are asked for again. */
const most = 200;

/** The small picture of a slide, asked for when its place comes near; null until it is drawn. */
export function useSlidePicture(
  place: RefObject<HTMLElement | null>,
  { deck, slide }: SlideRef,
  { snapshotId, locale, look: { name: look } }: SlideContextValue,
): string | null {
  const name = [snapshotId, locale, look, deck, slide].join(' ');
  const near = useNearby(place);
  const [drawn, setDrawn] = useState<string | null>(null);
  const picture = known.get(name) ?? null;

  useEffect(() => {
    if (!near || picture) return;
    let wanted = true;
    api.show.picture({ deck, slide }).then((url) => {
      if (!url) return;
      remember(name, url);
      if (wanted) setDrawn(name);
    }, reportError);
    return () => {
      wanted = false;
    };
  }, [near, picture, deck, slide, name]);

  // What was drawn for another state is none of this one.
  return picture ?? (drawn === name ? (known.get(name) ?? null) : null);
}

function remember(name: string, url: string): void {
  known.set(name, url);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}
