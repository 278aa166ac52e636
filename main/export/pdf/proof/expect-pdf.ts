import {
  type BoundFigure,
  type BoundSlide,
  plainText,
  slideKeyOf,
} from '../../../../shared/deck/bound-slide.ts';
import { edgesOf } from '../../../../shared/export/pages/edges.ts';
import { figuresIn } from '../../../../shared/export/pages/figures-in.ts';
import { missingOnPage } from '../../../../shared/export/pages/missing-on-page.ts';
import {
  figureId,
  type Page,
  slidesOn,
  type Target,
} from '../../../../shared/export/pages/page.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { slidesShowLogo } from '../../../../shared/looks/slide-looks.ts';
import type { Briefing, Snapshot } from '../../../../shared/model/briefing.ts';
import type { ExportRequest } from '../../../../shared/model/export.ts';
import type { FigureKey } from '../../../../shared/model/figure.ts';
import type { SlideKey } from '../../../../shared/model/keys.ts';
import { fileToDraw, picturesIn } from '../../../../shared/model/picture.ts';
import {
  fieldsWithRadicals,
  type RadicalField,
} from '../../../../shared/text/fields-with-radicals.ts';
import { type MissingText, missingCharacters } from '../../../../shared/text/missing-characters.ts';
import type { PdfDescription } from '../describe-pdf.ts';
import { type OutlineEntry, outlineOf } from '../outline.ts';
import {
  type ExpectedPosition,
  positionInRow,
  positionsInText,
  positionsOnSlide,
} from './expect-positions.ts';

/** What an exported file must hold, by the data that it was made from; plain data, for a worker. */
export interface PdfExpectation {
  readonly snapshot: Snapshot;
  /** SHA-256 of the store's content. */
  readonly hash: string | null;
  readonly title: string;
  readonly language: string;
  readonly pages: readonly ExpectedPage[];
  readonly outline: readonly OutlineEntry[];
  /** Where the data itself holds radicals in the place of characters. */
  readonly radicals: readonly RadicalField[];
}

export interface ExpectedPage {
  /** The first slide that it shows. */
  readonly slide: SlideKey | null;
  /** Headings, and what people asked for at the page's edges. */
  readonly texts: readonly ExpectedText[];
  /** What is said of figures beside them: without it the slide claims what is not so. */
  readonly marks: readonly ExpectedMark[];
  readonly figures: readonly ExpectedFigure[];
  /** Texts that it can't print whole, for no font in the app has all of their characters. */
  readonly missing: readonly MissingText[];
  /** Where its figures stand, by the words around them. */
  readonly places: readonly ExpectedPosition[];
  /** Pages that its links lead to, from 1, each once, in order. */
  readonly links: readonly number[];
  /** SHA-256 of the files of the pictures on it, each once. */
  readonly pictures: readonly string[];
  /** Whether it may show the one raster beside them that there can be: the district's own logo. */
  readonly mayShowLogo: boolean;
}

export interface ExpectedText {
  readonly code: 'title-missing' | 'text-missing';
  readonly text: string;
  readonly slide?: SlideKey;
}

export interface ExpectedMark {
  /** As printed: （2024年）. */
  readonly text: string;
  readonly times: number;
}

export interface ExpectedFigure {
  readonly key: FigureKey;
  readonly printed: string;
  /** How often the page must show these characters: other figures may print alike. */
  readonly times: number;
  /** Where on a page of several slides. */
  readonly slide?: SlideKey;
}

interface Shown {
  readonly bound: BoundFigure;
  /** How often this figure's own characters must be there for it. */
  readonly times: number;
  readonly slide?: SlideKey;
}

/** @param hasLogo whether a logo is drawn at the edge of each page */
export function expectPdf(
  pages: readonly Page[],
  request: ExportRequest,
  briefing: Briefing,
  { description, hasLogo }: { readonly description: PdfDescription; readonly hasLogo: boolean },
): PdfExpectation {
  return {
    snapshot: briefing.snapshot,
    hash: description.hash,
    title: description.title,
    language: description.locale,
    pages: pages.map((page) => expectPage(page, request, briefing, hasLogo)),
    outline: outlineOf(description.pages),
    radicals: fieldsWithRadicals(briefing),
  };
}

/** @param hasLogo whether a logo is drawn at its edge */
export function expectPage(
  page: Page,
  request: ExportRequest,
  briefing: Briefing,
  hasLogo: boolean,
): ExpectedPage {
  const [first] = slidesOn(page);
  const edges = edgeTexts(page, request, briefing);
  return {
    slide: first ? slideKeyOf(first) : null,
    texts: [...headingsOf(page), ...edges],
    marks: marksOf(page),
    figures: figuresOf(page),
    missing: [...missingOnPage(page, briefing.sources), ...edges.flatMap(missingIn)],
    places: expectedOn(page),
    links: linksOf(page),
    pictures: picturesOf(page, request, briefing),
    mayShowLogo: hasLogo || (slidesOn(page).length > 0 && slidesShowLogo(briefing, request.look)),
  };
}

/** A picture whose files are missing has a card in its place, as on the screen. */
function picturesOf(
  page: Page,
  { pictures: size }: ExportRequest,
  { missingPictures }: Briefing,
): string[] {
  const files = slidesOn(page).flatMap((result) =>
    result.ok
      ? picturesIn(result.slide.body).flatMap(
          ({ picture }) => fileToDraw(picture, size, missingPictures) ?? [],
        )
      : [],
  );
  return [...new Set(files)];
}

function headingsOf({ body, locale }: Page): ExpectedText[] {
  const title = (text: string, slide?: SlideKey): ExpectedText => ({
    code: 'title-missing',
    text,
    ...(slide && { slide }),
  });
  switch (body.kind) {
    case 'contents':
      return [
        title(translate(locale, 'pages.contents')),
        ...body.lines.map((line) => title(line.title)),
      ];
    case 'tables':
      return [
        ...(body.title === null ? [] : [title(body.title)]),
        ...body.parts.map(({ heading }) => title(heading)),
      ];
    default:
      return slidesOn({ body }).flatMap((result) =>
        result.ok ? [title(plainText(result.slide.title), result.slide.key)] : [],
      );
  }
}

function edgeTexts(page: Page, request: ExportRequest, briefing: Briefing): ExpectedText[] {
  const { head, mark, foot, about, number, watermark } = edgesOf(page, request, briefing);
  return [head, mark, foot, about, number, watermark?.text ?? '']
    .filter((text) => text !== '')
    .map((text) => ({ code: 'text-missing', text }));
}

function missingIn({ text }: ExpectedText): MissingText[] {
  const characters = missingCharacters(text);
  return characters.length > 0 ? [{ text, characters }] : [];
}

function figuresOf(page: Page): ExpectedFigure[] {
  const shown = shownOn(page);
  const times = new Map<string, number>();
  for (const { bound, times: own } of shown) {
    times.set(bound.printed, (times.get(bound.printed) ?? 0) + own);
  }
  return shown.map(({ bound, slide }) => ({
    key: bound.figure.key,
    printed: bound.printed,
    times: Math.max(1, times.get(bound.printed) ?? 1),
    ...(slide && { slide }),
  }));
}

function marksOf(page: Page): ExpectedMark[] {
  const times = new Map<string, number>();
  for (const result of slidesOn(page))
    for (const mark of result.ok ? result.slide.marks : [])
      times.set(mark, (times.get(mark) ?? 0) + 1);
  return [...times].map(([text, count]) => ({ text, times: count }));
}

function expectedOn(page: Page): ExpectedPosition[] {
  const { body } = page;
  const onSlides = slidesOn(page).flatMap((result) =>
    result.ok ? positionsOnSlide(result.slide) : [],
  );
  switch (body.kind) {
    case 'notes':
      return [...onSlides, ...body.paragraphs.flatMap(positionsInText)];
    case 'tables':
      return body.parts.flatMap(({ rows }) => rows.flatMap(positionInRow));
    default:
      return onSlides;
  }
}

function shownOn(page: Page): Shown[] {
  const { body } = page;
  const onSlides = slidesOn(page).flatMap((result) =>
    result.ok ? shownOnSlide(result.slide) : [],
  );
  switch (body.kind) {
    case 'notes':
      return [...onSlides, ...figuresIn(body.paragraphs).map((bound) => ({ bound, times: 1 }))];
    case 'tables':
      return body.parts.flatMap(({ rows }) =>
        rows.flatMap(({ figure }) => (figure ? [{ bound: figure, times: 1 }] : [])),
      );
    default:
      return onSlides;
  }
}

/**
 * How often each figure stands on a slide: once for each place in its headings, and once for its
 * body. The body may name one figure in several places, to compare or to stress it, and is free to
 * print it once.
 */
function shownOnSlide({ key, title, subtitle, body, figures }: BoundSlide): Shown[] {
  const headings = figuresIn([title, subtitle]);
  const inBody = new Set(figuresIn(body).map(figureId));
  return figures.map((listed) => {
    const id = figureId(listed);
    const named = headings.filter((heading) => figureId(heading) === id);
    // A title that begins with a figure prints it in upper case, maybe as the only place.
    const bound = inBody.has(id) ? listed : (named[0] ?? listed);
    const alike = named.filter(({ printed }) => printed === bound.printed).length;
    return { bound, times: alike + (inBody.has(id) ? 1 : 0), slide: key };
  });
}

function linksOf(page: Page): number[] {
  const places = targetsOn(page).map((target) => page.find(target)?.page);
  return [...new Set(places.filter((place) => place !== undefined))].sort((a, b) => a - b);
}

function targetsOn(page: Page): Target[] {
  const { body } = page;
  switch (body.kind) {
    case 'contents':
      return body.lines.map(({ to }) => to);
    case 'tables':
      return body.parts.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap(({ links }) => links.map(({ to }) => to))),
      );
    default:
      return slidesOn(page).flatMap((result) =>
        result.ok
          ? result.slide.figures.map((bound) => ({ kind: 'entry', id: figureId(bound) }) as const)
          : [],
      );
  }
}
