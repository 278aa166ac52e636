import type { Deck, DeckSection, Slide } from '../model/deck.ts';

/** A section that people are told of. */
export interface Chapter {
  readonly section: DeckSection;
  /** Its number among the chapters, from 1. */
  readonly number: number;
  /** The number of the slide that opens it, or else of its first, among the shown slides, from 1. */
  readonly firstSlide: number;
}

/**
 * The sections that open with a slide of their own, in the order in which they are shown. Where none
 * does, all but that of the first slide; so the cover's is none.
 */
export function chaptersOf({ sections, slides }: Pick<Deck, 'sections' | 'slides'>): Chapter[] {
  const shown = slides.filter((slide) => !slide.hidden);
  const isOpening = ({ layout }: Slide) => layout === 'section';
  const opened = new Set(shown.filter(isOpening).map(({ section }) => section));
  const isChapter = ({ key }: DeckSection) =>
    opened.size > 0 ? opened.has(key) : key !== shown[0]?.section;
  return sections
    .filter(isChapter)
    .map((section) => ({
      section,
      firstSlide:
        1 +
        shown.findIndex(
          (slide) => slide.section === section.key && (opened.size === 0 || isOpening(slide)),
        ),
    }))
    .filter(({ firstSlide }) => firstSlide > 0)
    .toSorted((one, other) => one.firstSlide - other.firstSlide)
    .map((chapter, index) => ({ ...chapter, number: index + 1 }));
}
