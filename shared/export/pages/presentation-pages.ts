import { createSlideBinder } from '../../deck/bind-slide.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Slide } from '../../model/deck.ts';
import type { ExportRequest } from '../../model/export.ts';
import type { Locale } from '../../model/localized.ts';
import type { PresentationRequest } from '../../model/presentation-request.ts';
import { slidesRequest } from '../slides-request.ts';
import type { Page } from './page.ts';
import { pagesOfSlides } from './pages-of.ts';

/**
 * The slides of one file of a presentation, in order, those of sources at the end. Whoever draws,
 * writes or proves them asks here; a link leads to a page's number. Empty when the request leaves
 * nothing to show.
 */
export function presentationPages(
  request: PresentationRequest,
  locale: Locale,
  briefing: Briefing,
): Page[] {
  const chosen = slidesOfPresentation(request, briefing);
  const bind = createSlideBinder(briefing, locale);
  return pagesOfSlides(presentationEdges(request, locale), briefing, () => ({
    slides: chosen.map(bind),
    hidden: new Set(chosen.filter(({ hidden }) => hidden).map(({ key }) => key)),
  }));
}

/** What its pages are drawn with: a presentation has nothing at the edges of its slides. */
export function presentationEdges(
  { deck, look, pictures, slides, appendix }: PresentationRequest,
  locale: Locale,
): ExportRequest {
  return slidesRequest({ deck, locale, look, pictures, slides, appendix });
}

/**
 * The slides that a request asks for, in the deck's order. A hidden one goes with the shown one
 * before it, and at the beginning of a deck with the first.
 */
function slidesOfPresentation(
  { slides, hidden: keepsHidden }: PresentationRequest,
  { deck }: Briefing,
): Slide[] {
  const wanted = slides && new Set(slides);
  let shown = 0;
  return deck.slides.filter(({ hidden }) => {
    if (!hidden) shown += 1;
    return (keepsHidden || !hidden) && (wanted === null || wanted.has(Math.max(1, shown)));
  });
}
