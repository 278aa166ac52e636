import { canonicalJson } from '../editing/edit-rules.ts';
import { figureArea, homeOf } from '../figures/areas.ts';
import type { AreaKey } from '../model/area.ts';
import type { Briefing } from '../model/briefing.ts';
import { bindDeck } from './bind-slide.ts';
import type { BindResult } from './bound-slide.ts';

/** A briefing as it is once another area is the store's home. */
export function withHome(briefing: Briefing, home: AreaKey): Briefing {
  const before = homeOf(briefing.areas);
  const areas = briefing.areas.map((area) => ({ ...area, isHome: area.key === home }));
  return {
    ...briefing,
    areas,
    figures: briefing.figures.map((figure) => {
      const area = figure.area?.key ?? before;
      if (figure.origin === 'target' || area === null) return figure;
      return { ...figure, area: figureArea(area, areas) };
    }),
  };
}

/** Numbers of shown slides. */
export interface SlidesOfAnotherHome {
  /** They would show other figures, or the same ones marked otherwise. */
  readonly changing: readonly number[];
  /** They could no longer be shown. */
  readonly breaking: readonly number[];
}

/** What a deck would say otherwise, were another area the home. */
export function slidesOfAnotherHome(briefing: Briefing, home: AreaKey): SlidesOfAnotherHome {
  return slidesOtherwise(briefing, withHome(briefing, home));
}

/** The slides of one deck that read otherwise in another state of what they refer to. */
export function slidesOtherwise(before: Briefing, after: Briefing): SlidesOfAnotherHome {
  const now = bindDeck(before, 'zh-CN');
  const then = bindDeck(after, 'zh-CN');
  const numbersOf = (isMeant: (was: BindResult, is: BindResult) => boolean) =>
    now.flatMap((was, index) => {
      const is = then[index];
      return is && isMeant(was, is) ? [index + 1] : [];
    });
  return {
    changing: numbersOf((was, is) => was.ok && is.ok && readingOf(was) !== readingOf(is)),
    breaking: numbersOf((was, is) => was.ok && !is.ok),
  };
}

function readingOf(result: BindResult): string {
  return canonicalJson(result, (name) => name === 'area');
}
