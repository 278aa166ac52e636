import { useEffect, useState } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import type { CutText } from '../../../shared/deck/cut-texts.ts';
import { nameOfPath, type SlidePath } from '../../../shared/deck/slide-paths.ts';
import { cutsDrawnApart } from '../../findings/measure-cuts.ts';
import { useSlideEditing } from '../slide-editing.ts';

/** Fields of one slide share what was found. */
const known = new WeakMap<BindResult, readonly CutText[]>();

/** So long nobody types before it is looked whether the text finds room. */
const restMs = 120;

/**
 * By how many characters a text of the slide that is edited is too long where it stands, as the slide
 * itself says; 0 where all of it is seen.
 */
export function useExcessAt(path: SlidePath): number {
  const { result, briefing, locale } = useSlideEditing();
  const [cuts, setCuts] = useState<readonly CutText[]>(known.get(result) ?? []);
  useEffect(() => {
    const found = known.get(result);
    if (found) return setCuts(found);
    const rested = setTimeout(() => {
      const drawn = known.get(result) ?? cutsDrawnApart(result, briefing, locale);
      known.set(result, drawn);
      setCuts(drawn);
    }, restMs);
    return () => clearTimeout(rested);
  }, [result, briefing, locale]);
  const name = nameOfPath(path);
  return cuts.find((cut) => cut.path !== null && nameOfPath(cut.path) === name)?.excess ?? 0;
}
