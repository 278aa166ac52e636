import { type RefObject, useEffect, useState } from 'react';
import type { SlideRef } from '../../../shared/model/slide-ref.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import type { SlideContextValue } from '../../slides/slide-context.ts';
import { useNearby } from '../../slides/use-nearby.ts';
import { knownPicture, pictureName, rememberPicture } from './slide-picture-cache.ts';

/** The small picture of a slide, asked for when its place comes near; null until it is drawn. */
export function useSlidePicture(
  place: RefObject<HTMLElement | null>,
  { deck, slide }: SlideRef,
  slides: SlideContextValue,
): string | null {
  const name = pictureName({ deck, slide }, slides);
  const near = useNearby(place);
  const [drawn, setDrawn] = useState<string | null>(null);
  const picture = knownPicture(name);

  useEffect(() => {
    if (!near || picture) return;
    let wanted = true;
    api.show.picture({ deck, slide }).then((png) => {
      if (!png) return;
      rememberPicture(name, png);
      if (wanted) setDrawn(name);
    }, reportError);
    return () => {
      wanted = false;
    };
  }, [near, picture, deck, slide, name]);

  // What was drawn for another state is none of this one.
  return picture ?? (drawn === name ? knownPicture(name) : null);
}
