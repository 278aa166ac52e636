import { parseSlideRange, slideNumbers } from '../deck/slide-range.ts';
import { AppError, type Failure } from '../errors.ts';
import type { ExportRange } from '../model/export-choice.ts';
import type { SectionKey } from '../model/keys.ts';

/** What a range is chosen among. */
export interface Shown {
  /** The section of each shown slide, in their order. */
  readonly sections: readonly SectionKey[];
  /** The number of the slide in view, from 1. */
  readonly current: number;
}

/** The numbers of the slides, null for all of them; or why there are none. */
export type ResolvedRange =
  | { readonly ok: true; readonly slides: number[] | null; readonly count: number }
  | { readonly ok: false; readonly failure: Failure };

/** Which slides a range is of; one that can't be read is told, not thrown. */
export function resolveRange(range: ExportRange, { sections, current }: Shown): ResolvedRange {
  switch (range.kind) {
    case 'all':
      return { ok: true, slides: null, count: sections.length };
    case 'current':
      return { ok: true, slides: [current], count: 1 };
    case 'sections': {
      const chosen = new Set(range.sections);
      const slides = sections.flatMap((key, index) => (chosen.has(key) ? [index + 1] : []));
      if (slides.length === 0) return failed(new AppError('export.no-slides'));
      return { ok: true, slides, count: slides.length };
    }
    case 'typed':
      try {
        const slides = slideNumbers(parseSlideRange(range.text), sections.length);
        return { ok: true, slides, count: slides.length };
      } catch (error) {
        return failed(error);
      }
  }
}

function failed(error: unknown): ResolvedRange {
  return { ok: false, failure: AppError.toFailure(error) };
}
