import { canonicalJson } from '../editing/edit-rules.ts';
import type { Briefing } from '../model/briefing.ts';
import { bindDeck } from './bind-slide.ts';
import type { BindResult } from './bound-slide.ts';

/** Numbers of the shown slides of one deck that read otherwise in another state of what they refer to. */
export interface SlidesOtherwise {
  /** They would show other figures, or the same ones marked otherwise. */
  readonly changing: readonly number[];
  /** They could no longer be shown. */
  readonly breaking: readonly number[];
}

export function slidesOtherwise(before: Briefing, after: Briefing): SlidesOtherwise {
  return resultsOtherwise(bindDeck(before, 'zh-CN'), bindDeck(after, 'zh-CN'));
}

/** As `slidesOtherwise`, of what `bindDeck` gave for both states. */
export function resultsOtherwise(
  now: readonly BindResult[],
  then: readonly BindResult[],
): SlidesOtherwise {
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
