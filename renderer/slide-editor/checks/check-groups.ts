import { slideKeyOf, slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import type { DeckCheck } from '../../../shared/deck/check-deck.ts';
import {
  type Advice,
  type DeckFindings,
  type Finding,
  pathOfFinding,
} from '../../../shared/deck/findings.ts';
import { shownNumbers } from '../../../shared/deck/shown-numbers.ts';
import type { SlidePath } from '../../../shared/deck/slide-paths.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { isWithin } from '../../../shared/model/period.ts';
import { boundDeckWithHidden } from '../../slides/bound-deck.ts';

/** One thing to look into, with the way to it. */
export interface CheckedPlace {
  readonly slide: SlideKey;
  /** As the slide is counted among those that are shown; null for a hidden one. */
  readonly number: number | null;
  readonly title: string;
  readonly path: SlidePath | null;
  readonly found: Finding | Advice;
}

export type CheckKind = (Finding | Advice)['kind'];

/** What there is of one kind, in the order of the slides. */
export interface CheckGroup {
  readonly kind: CheckKind;
  readonly places: readonly CheckedPlace[];
}

/** Faults before what is only worth knowing. */
export const checkKinds = [
  ...(['problem', 'typed', 'year', 'quotation', 'cut'] as const),
  ...(['unwritten', 'english', 'picture', 'characters'] as const),
  ...(['unsourced', 'neighbours', 'notes'] as const),
] satisfies readonly CheckKind[];

const adviceKinds: readonly CheckKind[] = ['unsourced', 'neighbours', 'notes'];

export function isAdvice({ kind }: Pick<CheckGroup, 'kind'>): boolean {
  return adviceKinds.includes(kind);
}

/** A check as a list to go through; kinds of which there is nothing are left out. */
export function checkGroups(
  briefing: Briefing,
  findings: DeckFindings,
  locale: Locale,
): readonly CheckGroup[] {
  const { slides } = briefing.deck;
  const numbers = shownNumbers(slides);
  const titles = new Map(
    boundDeckWithHidden(briefing, locale).map((result) => [
      slideKeyOf(result),
      slideTitleOf(result),
    ]),
  );
  const places = slides.flatMap((slide, index) => {
    const list = findings.get(slide.key);
    return [...(list?.findings ?? []), ...(list?.advice ?? [])].map((found) => ({
      slide: slide.key,
      number: numbers[index] ?? null,
      title: titles.get(slide.key) ?? slide.key,
      path: pathOfFinding(found, slide),
      found,
    }));
  });
  return checkKinds
    .map((kind) => ({ kind, places: places.filter(({ found }) => found.kind === kind) }))
    .filter((group) => group.places.length > 0);
}

/** Figures of the briefing's own period and of the fields of work that it is about, which no slide shows. */
export function figuresLeftOver(
  { figures, deck }: Pick<Briefing, 'figures' | 'deck'>,
  { unusedFigures }: Pick<DeckCheck, 'unusedFigures'>,
): Figure[] {
  const unused = new Set(unusedFigures);
  const themes = new Set(figures.filter(({ key }) => !unused.has(key)).map(({ theme }) => theme));
  const left = figures.filter(
    ({ key, origin, timePeriod, theme, area }) =>
      unused.has(key) &&
      origin === 'observation' &&
      area === null &&
      themes.has(theme) &&
      isWithin(timePeriod, deck.period),
  );
  return [...new Map(left.map((figure) => [figure.key, figure])).values()];
}
