import { figureName } from '../figures/areas.ts';
import { contradicting } from '../figures/competing.ts';
import { disagreeingOf } from '../figures/quotation.ts';
import type { AreaKey } from '../model/area.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Slide } from '../model/deck.ts';
import type { FigureKey } from '../model/figure.ts';
import type { SlideKey, SourceKey } from '../model/keys.ts';
import type { Locale } from '../model/localized.ts';
import type { TimePeriod } from '../model/period.ts';
import { findMissing, type MissingText } from '../text/missing-characters.ts';
import { bindDeck } from './bind-slide.ts';
import type { BindResult } from './bound-slide.ts';
import type { CutText } from './cut-texts.ts';
import { bodyOnSlide } from './layouts/tray.ts';
import { type LikeNeighbours, likeNeighbours } from './like-neighbours.ts';
import { type MisplacedYear, misplacedYears } from './misplaced-years.ts';
import { type MissingEnglish, missingEnglish } from './missing-english.ts';
import { type PictureFinding, pictureFindings } from './picture-findings.ts';
import { type TypedPeriod, typedPeriodsInSteps } from './reporting-period.ts';
import type { MixedPeriods, SlideProblem } from './slide-findings.ts';
import { textsOf } from './slide-texts.ts';
import { atOnce, finish, finishInTurns, oneByOne, type Steps } from './steps.ts';
import { typedFigures } from './typed-figures.ts';
import { type UnwrittenText, unwrittenTexts } from './unwritten-texts.ts';

/** A figure typed into slide text, where a reference belongs. */
export interface TypedFigure {
  readonly slide: SlideKey;
  readonly place: string;
  readonly text: string;
}

/** A shown figure that is not what its source prints. */
export interface Disagreement {
  readonly figure: FigureKey;
  readonly period: TimePeriod;
  readonly area: AreaKey | null;
  /** As printed in the source. */
  readonly quotation: string;
  /** The slides that show the figure, with a star. */
  readonly slides: readonly SlideKey[];
}

/** A shown figure of which another source publishes something else; one was chosen, so it is no fault. */
export interface CompetingSource {
  readonly figure: FigureKey;
  readonly period: TimePeriod;
  readonly area: AreaKey | null;
  readonly source: SourceKey;
  /** As printed there. */
  readonly quotation: string;
  /** The slides that show the figure in force. */
  readonly slides: readonly SlideKey[];
}

/** A shown figure without a paragraph that it was published in. */
export interface UnsourcedFigure {
  readonly figure: FigureKey;
  readonly period: TimePeriod;
  readonly area: AreaKey | null;
  readonly slides: readonly SlideKey[];
}

/** A chart, share or sentence of several years; its figures say of which, so it is no fault. */
export interface SlideMix extends MixedPeriods {
  readonly slide: SlideKey;
}

/** A text with characters that no font in the app can draw. */
export interface PlacedMissing extends MissingText {
  /** `slide cover`, `figure parks@2023`, … */
  readonly of: string;
  /** The names that lead to it: `title.zh`. */
  readonly place: string;
}

export interface DeckCheck {
  readonly typedFigures: readonly TypedFigure[];
  readonly problems: readonly SlideProblem[];
  readonly misplacedYears: readonly MisplacedYear[];
  readonly disagreements: readonly Disagreement[];
  readonly mixedPeriods: readonly SlideMix[];
  readonly competingSources: readonly CompetingSource[];
  /** Texts that would print with empty boxes. */
  readonly missing: readonly PlacedMissing[];
  /** Of a deck that has English, texts that have none: there the Chinese stands. */
  readonly missingEnglish: readonly MissingEnglish[];
  /** Pictures that lack their words or files, and frames without a picture. */
  readonly pictures: readonly PictureFinding[];
  /** The deck's own year where it is typed: a token would follow the deck's period. */
  readonly typedPeriods: readonly TypedPeriod[];
  /** Texts that their slides have no room for. */
  readonly cutTexts: readonly CutText[];
  /** Texts that still say what a new slide begins with. */
  readonly unwritten: readonly UnwrittenText[];
  readonly unsourced: readonly UnsourcedFigure[];
  /** Slides that say nearly what the one before them says. */
  readonly likeNeighbours: readonly LikeNeighbours[];
  /** Keys of indicators and targets that no shown slide shows. */
  readonly unusedFigures: readonly string[];
}

/**
 * Finds what a deck claims that its figures do not bear, what stands on slides as it should not, and
 * figures that it does not show.
 *
 * @param cutTexts what its slides have no room for, which only who draws them knows
 */
export function checkDeck(briefing: Briefing, cutTexts: readonly CutText[] = []): DeckCheck {
  const bound = briefing.deck.languages.map((locale) => bindDeck(briefing, locale));
  const steps = checkSteps(briefing, cutTexts, bound);
  return Object.fromEntries(
    stepNames(steps).map((name) => [name, finish<unknown>(steps[name]())]),
  ) as unknown as DeckCheck;
}

/**
 * As `checkDeck`, slide by slide: of a long deck it takes a while.
 *
 * @param bound the shown slides in each of the deck's languages, as `bindDeck` binds them
 * @param turn awaited before each step
 */
export async function checkDeckInTurns(
  briefing: Briefing,
  cutTexts: readonly CutText[],
  bound: readonly (readonly BindResult[])[],
  turn: () => Promise<void>,
): Promise<DeckCheck> {
  const steps = checkSteps(briefing, cutTexts, bound);
  const found: [string, unknown][] = [];
  for (const name of stepNames(steps))
    found.push([name, await finishInTurns<unknown>(steps[name](), turn)]);
  return Object.fromEntries(found) as unknown as DeckCheck;
}

type CheckSteps = { readonly [Name in keyof DeckCheck]: () => Steps<DeckCheck[Name]> };

function stepNames(steps: CheckSteps): (keyof DeckCheck)[] {
  return Object.keys(steps) as (keyof DeckCheck)[];
}

function checkSteps(
  briefing: Briefing,
  cutTexts: readonly CutText[],
  bound: readonly (readonly BindResult[])[],
): CheckSteps {
  const { languages, slides } = briefing.deck;
  const [shown = []] = bound;
  return {
    typedFigures: () => {
      const names = briefing.digitNames.map(({ name }) => name);
      return oneByOne(slides, (slide) => typedFiguresOf(slide, names, languages));
    },
    problems: () =>
      atOnce(() => unique(bound.flat().flatMap((result) => (result.ok ? [] : result.problems)))),
    misplacedYears: () => misplacedYears(briefing),
    disagreements: () => atOnce(() => disagreementsOn(shown)),
    competingSources: () => atOnce(() => competingSourcesOn(shown)),
    mixedPeriods: () =>
      atOnce(() =>
        unique(
          bound
            .flat()
            .flatMap((result) =>
              result.ok
                ? result.slide.mixes.map((mix) => ({ slide: result.slide.key, ...mix }))
                : [],
            ),
        ),
      ),
    missing: () => missingIn(briefing),
    missingEnglish: () => missingEnglish(briefing, shown),
    pictures: () => atOnce(() => pictureFindings(briefing)),
    typedPeriods: () => typedPeriodsInSteps(briefing),
    cutTexts: () => atOnce(() => cutTexts),
    unwritten: () => atOnce(() => unwrittenTexts(slides, languages)),
    unsourced: () => atOnce(() => unsourcedOn(shown)),
    likeNeighbours: () => atOnce(() => likeNeighbours(shown)),
    unusedFigures: () => atOnce(() => unusedFigures(briefing, shown)),
  };
}

function unusedFigures({ figures }: Briefing, shown: readonly BindResult[]): string[] {
  const used = new Set(
    shown.flatMap((result) =>
      result.ok ? result.slide.figures.map(({ figure }) => figure.key as string) : [],
    ),
  );
  return [...new Set(figures.map((figure) => figure.key as string))].filter(
    (key) => !used.has(key),
  );
}

/** In all that exports print: the slides, and what they and the tables take from the store. */
function missingIn({
  deck,
  figures,
  goals,
  milestones,
  sources,
  themes,
}: Briefing): Steps<PlacedMissing[]> {
  const { slides, ...frame } = deck;
  const things: (readonly [of: string, value: unknown])[] = [
    [`deck ${deck.key}`, frame],
    ...slides.map(
      (slide) => [`slide ${slide.key}`, { ...slide, body: bodyOnSlide(slide.body) }] as const,
    ),
    // What other sources publish is on no page.
    ...figures.map(
      ({ competing: _, ...figure }) => [`figure ${figureName(figure)}`, figure] as const,
    ),
    ...goals.map((goal) => [`goal ${goal.key}`, goal] as const),
    ...milestones.map((milestone) => [`milestone ${milestone.key}`, milestone] as const),
    ...sources.map((source) => [`source ${source.key}`, source] as const),
    ...themes.map((theme) => [`theme ${theme.key}`, theme] as const),
  ];
  return oneByOne(things, ([of, value]) => findMissing(value).map((found) => ({ of, ...found })));
}

function typedFiguresOf(
  slide: Slide,
  names: readonly string[],
  languages: readonly Locale[],
): TypedFigure[] {
  return textsOf(slide, languages).flatMap(({ place, text }) =>
    typedFigures(text, names).map((typed) => ({ slide: slide.key, place, text: typed })),
  );
}

function disagreementsOn(results: readonly BindResult[]): Disagreement[] {
  const found = new Map<string, Disagreement>();
  for (const result of results)
    for (const { figure } of result.ok ? result.slide.figures : [])
      for (const { rawText } of disagreeingOf(figure)) {
        const name = JSON.stringify([figureName(figure), rawText]);
        const slides = found.get(name)?.slides ?? [];
        found.set(name, {
          figure: figure.key,
          period: figure.timePeriod,
          area: figure.area?.key ?? null,
          quotation: rawText,
          // Several paragraphs may print it alike.
          slides: result.ok ? [...new Set([...slides, result.slide.key])] : slides,
        });
      }
  return [...found.values()];
}

function competingSourcesOn(results: readonly BindResult[]): CompetingSource[] {
  const found = new Map<string, CompetingSource>();
  for (const result of results) {
    if (!result.ok) continue;
    for (const { figure } of result.slide.figures)
      for (const { passages } of contradicting(figure)) {
        const [passage] = passages;
        if (!passage) continue;
        const { source, rawText } = passage;
        const name = JSON.stringify([figureName(figure), source]);
        found.set(name, {
          figure: figure.key,
          period: figure.timePeriod,
          area: figure.area?.key ?? null,
          source,
          quotation: rawText,
          slides: [...new Set([...(found.get(name)?.slides ?? []), result.slide.key])],
        });
      }
  }
  return [...found.values()];
}

function unsourcedOn(results: readonly BindResult[]): UnsourcedFigure[] {
  const found = new Map<string, UnsourcedFigure>();
  for (const result of results) {
    if (!result.ok) continue;
    for (const { figure } of result.slide.figures) {
      if (figure.passages.length > 0 || figure.status === 'M') continue;
      const name = figureName(figure);
      found.set(name, {
        figure: figure.key,
        period: figure.timePeriod,
        area: figure.area?.key ?? null,
        slides: [...new Set([...(found.get(name)?.slides ?? []), result.slide.key])],
      });
    }
  }
  return [...found.values()];
}

/** Each once: what both languages have. */
function unique<Finding>(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
