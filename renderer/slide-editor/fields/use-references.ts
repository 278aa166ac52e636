import { useMemo } from 'react';
import {
  type BoundFigure,
  type BoundGoal,
  type BoundMilestone,
  plainText,
} from '../../../shared/deck/bound-slide.ts';
import type { ChosenFigure } from '../../../shared/deck/layouts/chosen.ts';
import { splitReferences } from '../../../shared/deck/references.ts';
import { createResolver } from '../../../shared/deck/resolver.ts';
import { Findings } from '../../../shared/deck/slide-findings.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import type { Source } from '../../../shared/model/source.ts';
import { currentIndicator } from '../../editing/record-fields.ts';
import { useSlideEditing } from '../slide-editing.ts';

/** What a reference names, in the words of its slide. */
export interface Referred {
  readonly name: string;
  /** A figure as it is printed, a term or a date; empty where there is none. */
  readonly detail: string;
  /** The period or area that is written with it; empty where none is. */
  readonly fixed: string;
}

/** What the references of the slide name. */
export function useReferences() {
  const { briefing, slide, locale } = useSlideEditing();
  return useMemo(() => {
    const resolver = createResolver(briefing, locale);

    function find(reference: string) {
      return resolver.reference(reference, new Findings<BoundFigure>(slide.key));
    }

    return {
      /** Null where it names nothing. */
      wordsOf(reference: string): Referred | null {
        const found = find(reference);
        if (!found) return null;
        if ('printed' in found) {
          const isFixed = /[@#]/.test(reference);
          const { label, printed, figure, period } = found satisfies BoundFigure;
          const area = figure.area ? inLocale(figure.area.name, locale) : '';
          const fixed = isFixed ? [area, period].filter(Boolean).join(' ') : '';
          return { name: label, detail: printed, fixed };
        }
        if ('goal' in found) return referred((found satisfies BoundGoal).statement, found.term);
        if ('milestone' in found)
          return referred((found satisfies BoundMilestone).title, found.date);
        return referred(inLocale((found satisfies Source).title, locale), '');
      },

      /** A text of the slide as it reads. */
      read(text: Localized): string {
        return plainText(resolver.text(text, new Findings<BoundFigure>(slide.key)));
      },

      figureOf(reference: string): ChosenFigure | null {
        const found = find(reference);
        return found && 'printed' in found ? { reference, figure: found.figure } : null;
      },

      /** What words beside it say until its author writes others. */
      async nameOf(reference: string): Promise<Localized> {
        const found = find(reference);
        if (found && 'printed' in found) return found.figure.shortName;
        if (found && 'goal' in found) return found.goal.statement;
        if (found && 'milestone' in found) return found.milestone.title;
        if (found) return found.title;
        return (await nameInStore(reference, briefing.figures)) ?? { zh: reference, en: null };
      },
    };
  }, [briefing, slide.key, locale]);
}

function referred(name: string, detail: string): Referred {
  return { name, detail, fixed: '' };
}

/** Of a store too large to carry, whose other figures were found by searching. */
async function nameInStore(
  reference: string,
  figures: readonly Figure[],
): Promise<Localized | null> {
  const [run] = splitReferences(reference);
  const named = run && 'reference' in run ? run.reference : null;
  if (named?.kind !== 'figure') return null;
  const known = figures.find(({ key }) => String(key) === named.key);
  if (known) return known.shortName;
  const key = IndicatorKey.safeParse(named.key);
  const indicator = key.success ? await currentIndicator(key.data) : null;
  return indicator?.shortName ?? null;
}
