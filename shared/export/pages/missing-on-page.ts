import { type BindResult, slideNumberOf } from '../../deck/bound-slide.ts';
import { inLocale, type Locale, type Localized } from '../../model/localized.ts';
import type { Source } from '../../model/source.ts';
import { findMissing, type MissingText } from '../../text/missing-characters.ts';
import { type Page, type PageBody, slidesOn } from './page.ts';

/** Where in an export such a text stands. */
export interface MissingOnPage extends MissingText {
  /** Of a file its page, of pictures the slide's number; from 1. */
  readonly page: number;
}

/** What the pages of a file can't print whole, before they are printed. */
export function missingInPages(
  pages: readonly Page[],
  sources: readonly Source[],
): MissingOnPage[] {
  return pages.flatMap((page) =>
    missingOnPage(page, sources).map((found) => ({ ...found, page: page.number })),
  );
}

/** As `missingInPages`, of pictures of slides. */
export function missingInSlides(
  slides: readonly BindResult[],
  locale: Locale,
  sources: readonly Source[],
): MissingOnPage[] {
  return slides.flatMap((result) =>
    missingOnSlide(result, locale, sources).map((found) => ({
      ...found,
      page: slideNumberOf(result),
    })),
  );
}

/**
 * The texts of a page, its edges apart, with characters that no font in the app can draw.
 *
 * @param sources of the briefing, whose titles slides cite
 */
export function missingOnPage(
  { body, locale }: Pick<Page, 'body' | 'locale'>,
  sources: readonly Source[],
): MissingText[] {
  return eachOnce([
    ...slidesOn({ body }).flatMap((slide) => missingOnSlide(slide, locale, sources)),
    ...missingIn(aroundSlides(body), locale),
  ]);
}

function missingOnSlide(
  result: BindResult,
  locale: Locale,
  sources: readonly Source[],
): MissingText[] {
  if (!result.ok) return missingIn(result.title, locale);
  const { title, subtitle, section, body, passages } = result.slide;
  const cited = sources.filter(({ key }) => passages.some(({ source }) => source === key));
  const titles = cited.map((source) => source.title);
  return eachOnce(missingIn([section.name, title, subtitle, body, titles], locale));
}

function aroundSlides(body: PageBody): unknown {
  switch (body.kind) {
    case 'notes':
      return body.paragraphs;
    case 'contents':
      return body.lines;
    case 'tables':
      return [body.title, body.parts];
    default:
      return null;
  }
}

function missingIn(value: unknown, locale: Locale): MissingText[] {
  return findMissing(asPrinted(value, locale)).map(({ text, characters }) => ({
    text,
    characters,
  }));
}

function eachOnce(found: readonly MissingText[]): MissingText[] {
  return [...new Map(found.map((one) => [one.text, one])).values()];
}

/** In one language, and without the rows of the store that bound figures and the like carry. */
function asPrinted(value: unknown, locale: Locale): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => asPrinted(item, locale));
  if ('zh' in value && 'en' in value) return inLocale(value as Localized, locale);
  const row = rowIn(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== row)
      .map(([name, inner]) => [name, asPrinted(inner, locale)]),
  );
}

function rowIn(value: object): string | undefined {
  if ('printed' in value) return 'figure';
  if ('statement' in value) return 'goal';
  return 'date' in value ? 'milestone' : undefined;
}
