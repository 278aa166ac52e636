import { isReference, splitReferences } from '../../../shared/deck/references.ts';
import type { SlidePath } from '../../../shared/deck/slide-paths.ts';
import { areaOf, unlessMeant } from '../../../shared/figures/areas.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import { type Figure, isTargetKey } from '../../../shared/model/figure.ts';

/**
 * Where a slide's body names a figure by itself, not in a sentence: the first such place.
 *
 * @returns null where it stands in sentences alone, or comes with another figure
 */
export function pathOfFigure(
  slide: SlideFields,
  { key, timePeriod, area }: Pick<Figure, 'key' | 'timePeriod' | 'area'>,
  { areas, deck }: Pick<Briefing, 'areas'> & { readonly deck: Pick<Briefing['deck'], 'area'> },
): SlidePath | null {
  const own = areaOf(deck, areas);
  const isMeant = (text: string): boolean => {
    const [run] = splitReferences(text);
    const reference = run && 'reference' in run ? run.reference : null;
    if (reference?.kind !== 'figure' || reference.key !== key) return false;
    if (!isTargetKey(key) && unlessMeant(reference.area, own) !== (area?.key ?? null)) return false;
    const { period } = reference;
    return period === null || period === 'comparison' || period === timePeriod;
  };
  const within = (value: unknown, path: SlidePath): SlidePath | null => {
    if (typeof value === 'string') return isReference(value) && isMeant(value) ? path : null;
    if (typeof value !== 'object' || value === null) return null;
    for (const [name, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(name) : name;
      const found = within(inner, [...path, step]);
      if (found) return found;
    }
    return null;
  };
  return within(slide.body, ['body']);
}
