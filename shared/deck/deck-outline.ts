import { areaOf, unlessMeant } from '../figures/areas.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Deck, DeckSection, Slide } from '../model/deck.ts';
import { type Figure, isTargetKey } from '../model/figure.ts';
import { indexFigures, reportedOf } from './references.ts';
import { type SlideUse, slideUses } from './slide-references.ts';

/** A section that people are told of. */
export interface Chapter {
  readonly section: DeckSection;
  /** Its number among the chapters, from 1. */
  readonly number: number;
  /** The number of the slide that opens it, or else of its first, among the shown slides, from 1. */
  readonly firstSlide: number;
}

/** What slides say of the deck as a whole. */
export interface DeckOutline {
  /** In the order in which they are shown. */
  readonly chapters: readonly Chapter[];
  readonly indicators: TracedIndicators;
}

/** How many indicators the shown slides name, each once; what is aimed at is no indicator. */
export interface TracedIndicators {
  readonly shown: number;
  /** Those of which every figure that is shown leads to where it was published. */
  readonly traced: number;
}

export function outlineOf(briefing: Pick<Briefing, 'deck' | 'figures' | 'areas'>): DeckOutline {
  return { chapters: chaptersOf(briefing.deck), indicators: tracedIndicators(briefing) };
}

/**
 * The sections that open with a slide of their own. Where none does, all that begin after the slide
 * that lists them; so the cover's is none.
 */
export function chaptersOf({ sections, slides }: Pick<Deck, 'sections' | 'slides'>): Chapter[] {
  const shown = slides.filter((slide) => !slide.hidden);
  const openings = shown.filter(({ layout }) => layout === 'section');
  const isOpened = (section: DeckSection) =>
    openings.some((slide) => slide.section === section.key);
  const [first] = shown;
  const isChapter = (section: DeckSection) =>
    openings.length > 0 ? isOpened(section) : section.key !== first?.section;
  return sections
    .flatMap((section) => {
      const isFirst = ({ section: own, layout }: Slide) =>
        own === section.key && (layout === 'section' || !isOpened(section));
      const at = shown.findIndex(isFirst);
      return at >= 0 && isChapter(section) ? [{ section, firstSlide: at + 1 }] : [];
    })
    .toSorted((one, other) => one.firstSlide - other.firstSlide)
    .map((chapter, index) => ({ ...chapter, number: index + 1 }));
}

/** Which chapter a slide is of; null where its section is none. */
export function chapterOf(
  { chapters }: DeckOutline,
  slide: Pick<Slide, 'section'>,
): Chapter | null {
  return chapters.find(({ section }) => section.key === slide.section) ?? null;
}

function tracedIndicators({ deck, figures, areas }: Parameters<typeof outlineOf>[0]) {
  const index = indexFigures(figures);
  const meant = areaOf(deck, areas);
  const figuresOf = (key: string, uses: readonly SlideUse[]): Figure[] =>
    uses.flatMap((use) =>
      use.figures.flatMap(({ area, period, reporting }) => {
        const all = index.all(key, unlessMeant(area, meant));
        const found =
          period === null
            ? reportedOf(all, reporting)
            : all.find(({ origin, timePeriod }) => origin === 'target' || timePeriod === period);
        return found ?? [];
      }),
    );
  const named = indicatorsShown(deck).map(([key, uses]) => figuresOf(key, uses));
  const isTraced = (found: readonly Figure[]) =>
    found.length > 0 && found.every(({ passages }) => passages.length > 0);
  return { shown: named.length, traced: named.filter(isTraced).length };
}

/** The indicators that the shown slides name, each with where they do. */
export function indicatorsShown(deck: Deck): [key: string, uses: readonly SlideUse[]][] {
  return [...slideUses([deck])].flatMap(([name, uses]): [string, readonly SlideUse[]][] => {
    const key = name.startsWith('figure:') ? name.slice('figure:'.length) : null;
    const seen = uses.filter(({ number, isUnseen }) => number !== null && !isUnseen);
    return key === null || isTargetKey(key) || seen.length === 0 ? [] : [[key, seen]];
  });
}
