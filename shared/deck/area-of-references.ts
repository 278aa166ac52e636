import type { AreaKey } from '../model/area.ts';
import type { SlideFields } from '../model/edit-fields.ts';
import { isTargetKey } from '../model/figure.ts';
import { splitReferences } from './references.ts';

/**
 * A slide whose figures are of the same area in whatever briefing it stands: references that name none
 * name the area that they meant. A goal's target has its goal's area without being told.
 */
export function namingArea<Said extends Partial<SlideFields>>(slide: Said, area: AreaKey): Said {
  return named(slide, area) as Said;
}

function named(value: unknown, area: AreaKey): unknown {
  if (typeof value === 'string') return textNaming(value, area);
  if (Array.isArray(value)) return value.map((one) => named(one, area));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, named(inner, area)]),
  );
}

function textNaming(text: string, area: AreaKey): string {
  return splitReferences(text)
    .map((run) => {
      if ('text' in run) return run.text;
      const { reference, written } = run;
      const isOpen =
        reference?.kind === 'figure' && reference.area === null && !isTargetKey(reference.key);
      return isOpen ? `${written.slice(0, -2)}#${area}}}` : written;
    })
    .join('');
}
