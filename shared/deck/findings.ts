import type { Deck } from '../model/deck.ts';
import type { SlideKey } from '../model/keys.ts';
import type {
  CompetingSource,
  DeckCheck,
  Disagreement,
  SlideMix,
  TypedFigure,
} from './check-deck.ts';
import type { MisplacedYear } from './misplaced-years.ts';
import type { MissingEnglish } from './missing-english.ts';
import type { PictureFinding } from './picture-findings.ts';
import type { SlideProblem } from './slide-findings.ts';

/** One thing that a person looks into before a slide is shown. */
export type Finding =
  | { readonly kind: 'problem'; readonly problem: SlideProblem }
  | { readonly kind: 'typed'; readonly typed: TypedFigure }
  | { readonly kind: 'year'; readonly misplaced: MisplacedYear }
  | { readonly kind: 'quotation'; readonly disagreement: Disagreement }
  | { readonly kind: 'english'; readonly missing: MissingEnglish }
  | { readonly kind: 'picture'; readonly picture: PictureFinding };

/** What was found on one slide. */
export interface SlideFindingList {
  readonly findings: readonly Finding[];
  /** What mixes years and says so: worth knowing, and no fault. */
  readonly mixes: readonly SlideMix[];
  /** Of what it shows, other sources publish something else: worth knowing, too. */
  readonly competing: readonly CompetingSource[];
}

export type DeckFindings = ReadonlyMap<SlideKey, SlideFindingList>;

/** A check's findings by the slides that they are on; what is amiss with the deck's title is on the first. */
export function findingsBySlide(check: DeckCheck, { slides }: Pick<Deck, 'slides'>): DeckFindings {
  const first = slides.find(({ hidden }) => !hidden)?.key;
  const found = new Map<
    SlideKey,
    { findings: Finding[]; mixes: SlideMix[]; competing: CompetingSource[] }
  >();
  const at = (slide: SlideKey) => {
    const known = found.get(slide) ?? { findings: [], mixes: [], competing: [] };
    found.set(slide, known);
    return known;
  };
  for (const problem of check.problems)
    at(problem.slide).findings.push({ kind: 'problem', problem });
  for (const misplaced of check.misplacedYears) {
    const slide = misplaced.slide ?? first;
    if (slide) at(slide).findings.push({ kind: 'year', misplaced });
  }
  for (const disagreement of check.disagreements)
    for (const slide of disagreement.slides)
      at(slide).findings.push({ kind: 'quotation', disagreement });
  for (const typed of check.typedFigures) at(typed.slide).findings.push({ kind: 'typed', typed });
  for (const missing of check.missingEnglish) {
    const slides = missing.slides.map(({ key }) => key);
    for (const slide of slides.length > 0 ? slides : first ? [first] : [])
      at(slide).findings.push({ kind: 'english', missing });
  }
  for (const picture of check.pictures)
    at(picture.slide).findings.push({ kind: 'picture', picture });
  for (const mix of check.mixedPeriods) at(mix.slide).mixes.push(mix);
  for (const competing of check.competingSources)
    for (const slide of competing.slides) at(slide).competing.push(competing);
  return found;
}

/** How many shown slides have something to look into. */
export function slidesAmiss(findings: DeckFindings, { slides }: Pick<Deck, 'slides'>): number {
  return slides.filter(
    ({ key, hidden }) => !hidden && (findings.get(key)?.findings.length ?? 0) > 0,
  ).length;
}
