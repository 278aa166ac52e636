import { useEffect, useMemo, useState } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import { reportedOf } from '../../shared/deck/references.ts';
import { areaOf, figureName } from '../../shared/figures/areas.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { cut } from '../../shared/model/text.ts';
import { type FigureHit, searchFigures } from '../../shared/search/search-figures.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** As many as a person would look through. */
const most = 100;

/**
 * The figures that answer what is asked: at once those of the briefing, which during a show are
 * frozen; after them those of a store too large to be carried. Before anything is asked, the
 * likeliest questions are about the slide in view.
 */
export function useFigureHits(
  asked: string,
  briefing: Briefing,
  current: BindResult | null,
  locale: Locale,
): readonly FigureHit[] {
  const question = asked.trim();
  const figures = useMemo(() => reportedFirst(briefing), [briefing]);
  const carried = useMemo(
    () => (question === '' ? offeredBy(current) : searchFigures(question, figures, locale)),
    [question, figures, current, locale],
  );
  const further = useFurtherHits(question, briefing, locale);

  return useMemo(() => {
    const known = new Set(briefing.figures.map(figureName));
    return [...carried, ...further.filter(({ figure }) => !known.has(figureName(figure)))];
  }, [carried, further, briefing]);
}

interface Answered {
  readonly question: string;
  readonly hits: readonly FigureHit[];
}

const nothing: readonly FigureHit[] = [];

function useFurtherHits(question: string, briefing: Briefing, locale: Locale) {
  const [answered, setAnswered] = useState<Answered>({ question: '', hits: nothing });
  const isWhole = briefing.figuresLeftOut === 0;
  const meant = areaOf(briefing.deck, briefing.areas);

  useEffect(() => {
    if (isWhole || question === '') return;
    let wanted = true;
    api.figures
      .search({ question: cut(question, longest.question), locale, limit: most, meant })
      .then((hits) => {
        if (wanted) setAnswered({ question, hits });
      }, reportError);
    return () => {
      wanted = false;
    };
  }, [question, locale, meant, isWhole]);

  return answered.question === question ? answered.hits : nothing;
}

function offeredBy(current: BindResult | null): FigureHit[] {
  return current?.ok ? current.slide.figures.map(({ figure }) => ({ figure, marked: null })) : [];
}

/** Of each indicator first what the slides show of it, not what came later. */
function reportedFirst({ figures, deck }: Briefing): Figure[] {
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) byKey.set(figure.key, [...(byKey.get(figure.key) ?? []), figure]);
  return [...byKey.values()].flatMap((all) => {
    const own = all.filter(({ area }) => area === null);
    const reported = reportedOf(own, deck.period) ?? reportedOf(all, deck.period);
    return reported ? [reported, ...all.filter((figure) => figure !== reported)] : all;
  });
}
