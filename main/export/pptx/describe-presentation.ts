import { type BoundSlide, plainText, slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import { paragraphsOf } from '../../../shared/export/pages/notes.ts';
import { type Page, slidesOn } from '../../../shared/export/pages/page.ts';
import { citePassages } from '../../../shared/figures/cite.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { SlideDrawing } from '../../../shared/model/presentation.ts';
import type { PresentationRequest } from '../../../shared/model/presentation-request.ts';
import { lookColours } from './look-colours.ts';
import type {
  PresentationDocument,
  PresentationSection,
  PresentationSlide,
} from './presentation-document.ts';
import {
  expectPresentation,
  type PresentationExpectation,
  type SlideToProve,
} from './proof/expect-presentation.ts';

/** What a file is written from, and what it then has to prove to hold. */
export interface DescribedPresentation {
  readonly document: PresentationDocument;
  readonly expected: PresentationExpectation;
}

/**
 * A presentation in one language: its slides as they were drawn, in the sections of the deck, those of
 * sources in one of their own.
 *
 * @param drawings one for each page, in their order
 */
export function describePresentation(
  pages: readonly Page[],
  drawings: readonly SlideDrawing[],
  request: PresentationRequest,
  locale: Locale,
  briefing: Briefing,
): DescribedPresentation {
  const { deck, snapshot } = briefing;
  const hidden = new Set(deck.slides.filter((one) => one.hidden).map(({ key }) => key));
  const slides = pages.flatMap((page, index) => {
    const drawing = drawings[index];
    if (!drawing) return [];
    const isHidden = drawing.slide !== null && hidden.has(drawing.slide);
    const notes = request.notes ? notesOf(page, briefing) : [];
    return [{ page, drawing, isHidden, notes }];
  });
  const sections = sectionsOf(slides, briefing, locale);
  const title = inLocale(deck.title, locale);
  return {
    document: {
      ...{ title, language: locale, snapshot },
      footer: `${title} · ${translate(locale, 'export.snapshot', { id: snapshot.id })}`,
      look: lookColours(request.look, briefing, locale),
      sections,
    },
    expected: expectPresentation(
      slides,
      sections.map(({ name, slides: own }) => ({ name, slides: own.length })),
      request,
      locale,
      briefing,
    ),
  };
}

/** Slides one after the other that stand in one section of the deck. */
function sectionsOf(
  slides: readonly SlideToProve[],
  { deck }: Briefing,
  locale: Locale,
): PresentationSection[] {
  const sections: (PresentationSection & { slides: PresentationSlide[] })[] = [];
  const names = new Map(deck.sections.map(({ key, name }) => [key, inLocale(name, locale)]));
  const keys = new Map(deck.slides.map(({ key, section }) => [key, section]));
  for (const { page, drawing, isHidden, notes } of slides) {
    const key = drawing.slide === null ? undefined : keys.get(drawing.slide);
    const appendix = translate(locale, 'pages.appendix');
    const deckTitle = inLocale(deck.title, locale);
    const name = drawing.slide === null ? appendix : ((key && names.get(key)) ?? deckTitle);
    const [shown] = slidesOn(page);
    const slide = {
      name: shown ? slideTitleOf(shown) : drawing.title,
      ...{ drawing, isHidden, notes },
    };
    const last = sections.at(-1);
    if (last?.name === name) last.slides.push(slide);
    else sections.push({ name, slides: [slide] });
  }
  return sections;
}

/** What is said at a slide, then where each of its figures was published. */
function notesOf(page: Page, briefing: Briefing): string[] {
  const [result] = slidesOn(page);
  if (!result?.ok) return [];
  const { slide } = result;
  const said = paragraphsOf(slide.notes).map(plainText);
  return [...said, ...sourcesOf(slide, briefing, page.locale)];
}

function sourcesOf({ figures }: BoundSlide, { sources }: Briefing, locale: Locale): string[] {
  if (figures.length === 0) return [];
  const lines = figures.map(({ name, printed, period, figure }) => {
    const place = citePassages(figure.passages, sources, locale);
    return translate(locale, 'pages.notes-source', { name, printed, period, place });
  });
  return [translate(locale, 'pages.notes-sources'), ...new Set(lines)];
}
