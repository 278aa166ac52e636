import type { Deck, Slide } from '../model/deck.ts';
import type { SlideKey } from '../model/keys.ts';
import type {
  CompetingSource,
  DeckCheck,
  Disagreement,
  PlacedMissing,
  SlideMix,
  TypedFigure,
  UnsourcedFigure,
} from './check-deck.ts';
import type { CutText } from './cut-texts.ts';
import { bodyOnSlide } from './layouts/tray.ts';
import type { LikeNeighbours } from './like-neighbours.ts';
import type { MisplacedYear } from './misplaced-years.ts';
import type { MissingEnglish } from './missing-english.ts';
import type { PictureFinding } from './picture-findings.ts';
import { splitReferences } from './references.ts';
import type { SlideProblem } from './slide-findings.ts';
import { pathOfName, type SlidePath } from './slide-paths.ts';
import { isOnSlide, type UnwrittenText } from './unwritten-texts.ts';

/** One thing that a person looks into before a slide is shown. */
export type Finding =
  | { readonly kind: 'problem'; readonly problem: SlideProblem }
  | { readonly kind: 'typed'; readonly typed: TypedFigure }
  | { readonly kind: 'year'; readonly misplaced: MisplacedYear }
  | { readonly kind: 'quotation'; readonly disagreement: Disagreement }
  | { readonly kind: 'unwritten'; readonly unwritten: UnwrittenText }
  | { readonly kind: 'cut'; readonly cut: CutText }
  | { readonly kind: 'characters'; readonly missing: PlacedMissing }
  | { readonly kind: 'english'; readonly missing: MissingEnglish }
  | { readonly kind: 'picture'; readonly picture: PictureFinding };

/** Worth knowing, and no fault. */
export type Advice =
  | { readonly kind: 'unsourced'; readonly unsourced: UnsourcedFigure }
  | { readonly kind: 'notes'; readonly unwritten: UnwrittenText }
  | { readonly kind: 'neighbours'; readonly neighbours: LikeNeighbours };

/** What was found on one slide. */
export interface SlideFindingList {
  readonly findings: readonly Finding[];
  readonly advice: readonly Advice[];
  /** What mixes years and says so: worth knowing, and no fault. */
  readonly mixes: readonly SlideMix[];
  /** Of what it shows, other sources publish something else: worth knowing, too. */
  readonly competing: readonly CompetingSource[];
}

export const nothingFound: SlideFindingList = {
  findings: [],
  advice: [],
  mixes: [],
  competing: [],
};

export type DeckFindings = ReadonlyMap<SlideKey, SlideFindingList>;

interface FoundOnSlide {
  findings: Finding[];
  advice: Advice[];
  mixes: SlideMix[];
  competing: CompetingSource[];
}

/** A check's findings by the slides that they are on; what is amiss with the deck's title is on the first. */
export function findingsBySlide(check: DeckCheck, { slides }: Pick<Deck, 'slides'>): DeckFindings {
  const first = slides.find(({ hidden }) => !hidden)?.key;
  const found = new Map<SlideKey, FoundOnSlide>();
  const at = (slide: SlideKey) => {
    const known = found.get(slide) ?? { findings: [], advice: [], mixes: [], competing: [] };
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
  for (const unwritten of check.unwritten) {
    if (isOnSlide(unwritten)) at(unwritten.slide).findings.push({ kind: 'unwritten', unwritten });
    else at(unwritten.slide).advice.push({ kind: 'notes', unwritten });
  }
  for (const cut of check.cutTexts) at(cut.slide).findings.push({ kind: 'cut', cut });
  for (const missing of check.missing) {
    const slide = slides.find(({ key }) => missing.of === `slide ${key}`)?.key;
    if (slide) at(slide).findings.push({ kind: 'characters', missing });
  }
  for (const missing of check.missingEnglish) {
    const slides = missing.slides.map(({ key }) => key);
    for (const slide of slides.length > 0 ? slides : first ? [first] : [])
      at(slide).findings.push({ kind: 'english', missing });
  }
  for (const unsourced of check.unsourced)
    for (const slide of unsourced.slides) at(slide).advice.push({ kind: 'unsourced', unsourced });
  for (const neighbours of check.likeNeighbours)
    at(neighbours.slide).advice.push({ kind: 'neighbours', neighbours });
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

/**
 * Where on its slide a finding is, so that it can be mended there.
 *
 * @returns null where it is no field's: what a record says, or a slide that can't be read
 */
export function pathOfFinding(finding: Finding | Advice, slide: Slide): SlidePath | null {
  switch (finding.kind) {
    case 'problem':
      return pathOfProblem(finding.problem, slide);
    case 'typed':
      return pathOfText(finding.typed.place);
    case 'year':
      return finding.misplaced.slide === null ? null : pathOfText(finding.misplaced.place);
    case 'unwritten':
    case 'notes':
      return pathOfText(finding.unwritten.place);
    case 'cut':
      return finding.cut.path;
    case 'picture':
      return pathOfText(finding.picture.place);
    case 'characters':
      return pathOfText(finding.missing.place);
    case 'english':
      return finding.missing.of === `slide ${slide.key}`
        ? pathOfText(`${finding.missing.place}.en`)
        : null;
    case 'quotation':
      return pathNaming(finding.disagreement.figure, slide);
    case 'unsourced':
      return pathNaming(finding.unsourced.figure, slide);
    case 'neighbours':
      return null;
  }
}

function pathOfText(place: string): SlidePath | null {
  const path = pathOfName(place.replace(/\.(?:zh|en)$/, ''));
  return ['title', 'subtitle', 'body', 'notes'].includes(path[0]) ? path : null;
}

function pathOfProblem({ code, detail }: SlideProblem, slide: Slide): SlidePath | null {
  switch (code) {
    case 'reference-unreadable':
    case 'reference-unresolved':
    case 'record-unreadable':
      return pathWhere(slide, (text) => text.includes(detail));
    case 'body-invalid':
      return detail === '' ? ['body'] : pathOfName(`body.${detail}`);
    default:
      return null;
  }
}

/** The first place that refers to an indicator or a target. */
function pathNaming(figure: string, slide: Slide): SlidePath | null {
  return pathWhere(slide, (text) =>
    splitReferences(text).some(
      (run) =>
        'reference' in run && run.reference?.kind === 'figure' && run.reference.key === figure,
    ),
  );
}

function pathWhere(
  { title, subtitle, body, notes }: Slide,
  isThere: (text: string) => boolean,
): SlidePath | null {
  const within = (value: unknown, path: readonly (string | number)[]): SlidePath | null => {
    if (typeof value === 'string') {
      const name = path.at(-1);
      const field = name === 'zh' || name === 'en' ? path.slice(0, -1) : path;
      return isThere(value) ? (field as unknown as SlidePath) : null;
    }
    if (typeof value !== 'object' || value === null) return null;
    for (const [name, inner] of Object.entries(value)) {
      const found = within(inner, [...path, Array.isArray(value) ? Number(name) : name]);
      if (found) return found;
    }
    return null;
  };
  return within({ title, subtitle, body: bodyOnSlide(body), notes }, []);
}
