import { bindDeck } from '../../deck/bind-slide.ts';
import { type BindResult, plainText, slideKeyOf, slideNumberOf } from '../../deck/bound-slide.ts';
import { translate } from '../../i18n/messages.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { ExportRequest } from '../../model/export.ts';
import type { SlideKey } from '../../model/keys.ts';
import { inLocale, type Locale, localesOf } from '../../model/localized.ts';
import { appendixTables, type ShownFigure } from './appendix.ts';
import { withContents } from './contents.ts';
import { bindForTable, chartTables, themeTables } from './data-book.ts';
import { chunks, type Draft } from './draft.ts';
import { notesPages } from './notes.ts';
import {
  figureId,
  type LinkText,
  type Page,
  type PageBody,
  type PageEntry,
  type PageLabel,
  type PagePosition,
  slidesOn,
  type Target,
} from './page.ts';
import { type Paper, paperOf } from './paper.ts';
import { sourceTable } from './source-table.ts';
import { layTables, type Table, targetPositions } from './tables.ts';

/** From how many pages on people want to look up where something is. */
const contentsFrom = 9;

/**
 * The pages of an export, in order. Whoever counts, draws, previews or proves them asks here, so
 * that all speak of the same pages. Empty when the request leaves nothing to show.
 */
export function pagesOf(request: ExportRequest, briefing: Briefing): Page[] {
  return pagesOfSlides(request, briefing, (locale) => ({
    slides: slidesOf(request, bindDeck(briefing, locale)),
    hidden: none,
  }));
}

/** Which slides of a deck pages are made of. */
interface ChosenSlides {
  readonly slides: readonly BindResult[];
  /** Those among them that nobody is shown: no link leads to them. */
  readonly hidden: ReadonlySet<SlideKey>;
}

const none: ReadonlySet<SlideKey> = new Set();

/** As `pagesOf`, of slides that are chosen otherwise than by their numbers. */
export function pagesOfSlides(
  request: ExportRequest,
  briefing: Briefing,
  choose: (locale: Locale) => ChosenSlides,
): Page[] {
  const paper = paperOf(request);
  const parts = localesOf(request.locale).map((locale) => {
    const chosen = choose(locale);
    const drafts = draftPart(request, chosen, briefing, locale, paper);
    return { locale, drafts, hidden: chosen.hidden };
  });
  const total = parts.reduce((sum, { drafts }) => sum + drafts.length, 0);
  let first = 1;
  return parts.flatMap(({ locale, drafts, hidden }) => {
    const begin = first;
    first += drafts.length;
    const find = finder(drafts, begin, hidden);
    const isNumbered = request.pageNumbers || drafts.some(({ body }) => body.kind === 'contents');
    return drafts.map(({ body, entries }, index): Page => {
      const number = begin + index;
      const label = labelOf(drafts, index, { number, locale, both: request.locale === 'both' });
      return { paper, locale, number, total, isNumbered, label, entries, body, find };
    });
  });
}

/** The slides that a request asks for, in the deck's order, each once. */
export function slidesOf(
  { slides }: Pick<ExportRequest, 'slides'>,
  all: readonly BindResult[],
): readonly BindResult[] {
  const wanted = slides && new Set(slides);
  return all.filter((_, index) => !wanted || wanted.has(index + 1));
}

function draftPart(
  request: ExportRequest,
  { slides, hidden }: ChosenSlides,
  briefing: Briefing,
  locale: Locale,
  paper: Paper,
): Draft[] {
  if (slides.length === 0) return [];
  const isBook = request.kind === 'data-book';
  const main = isBook
    ? draftBook(request, slides, briefing, locale, paper)
    : draftSlides(request, slides, briefing, locale, paper);
  const appendix = request.appendix
    ? draftTables(
        appendixTables(
          shownFigures(isBook, request, { slides, hidden }, briefing, locale),
          translate(locale, isBook ? 'pages.shown-in-book' : 'pages.shown-at'),
          briefing,
          locale,
          paper,
        ),
        { paper, locale, title: translate(locale, 'pages.appendix') },
      )
    : [];
  const all = [...main, ...appendix.map((draft) => ({ ...draft, isAppendix: true }))];
  const needsContents = isBook || (request.kind !== 'slides' && main.length >= contentsFrom);
  return needsContents ? withContents(all, locale, paper) : all;
}

function draftSlides(
  { kind, perPage }: ExportRequest,
  slides: readonly BindResult[],
  briefing: Briefing,
  locale: Locale,
  paper: Paper,
): Draft[] {
  const entryOf = (result: BindResult) => entryOfSlide(result, briefing, locale);
  const draft = (body: PageBody, shown: readonly BindResult[]): Draft => ({
    body,
    entries: shown.map(entryOf),
    isAppendix: false,
  });
  if (kind === 'slides') return slides.map((slide) => draft({ kind: 'slide', slide }, [slide]));
  if (kind === 'handout') {
    return chunks(slides, perPage).map((own) =>
      draft({ kind: 'handout', perPage, slides: own }, own),
    );
  }
  return slides.flatMap((slide) => {
    const pages = notesPages(slide.ok ? slide.slide.notes : [], paper, locale);
    return pages.map((paragraphs, index) =>
      draft(
        { kind: 'notes', slide, part: index + 1, parts: pages.length, paragraphs },
        index === 0 ? [slide] : [],
      ),
    );
  });
}

function draftBook(
  request: ExportRequest,
  slides: readonly BindResult[],
  briefing: Briefing,
  locale: Locale,
  paper: Paper,
): Draft[] {
  const setting = { briefing, locale, paper, linked: request.appendix };
  const figures = figuresOfBook(request, slides, briefing);
  const charts = chartTables(slides, setting);
  return [
    ...draftTables(themeTables(figures, setting), {
      ...{ paper, locale },
      title: translate(locale, 'pages.kind.data-book'),
    }),
    ...(charts.length > 0
      ? draftTables(charts, { paper, locale, title: translate(locale, 'pages.charts') })
      : []),
    // An appendix ends with them itself.
    ...(request.appendix
      ? []
      : draftTables([sourceTable(figures, briefing.sources, locale, paper)], {
          ...{ paper, locale },
          title: translate(locale, 'pages.sources'),
        })),
  ];
}

/** Every figure of the store; where slides were chosen, those that they show. */
function figuresOfBook(request: ExportRequest, slides: readonly BindResult[], briefing: Briefing) {
  if (request.slides === null) return briefing.figures;
  const shown = new Set(
    slides.flatMap((result) => (result.ok ? result.slide.figures.map(figureId) : [])),
  );
  return briefing.figures.filter((figure) => shown.has(figureId({ figure })));
}

function draftTables(
  tables: readonly Table[],
  {
    paper,
    locale,
    title,
  }: { readonly paper: Paper; readonly locale: Locale; readonly title: string },
): Draft[] {
  const named = new Set<string>();
  return layTables(tables, { paper, locale, titled: true }).map((parts, index) => ({
    body: { kind: 'tables', title: index === 0 ? title : null, parts },
    entries: parts.flatMap(({ heading }) => {
      if (named.has(heading)) return [];
      named.add(heading);
      return [{ section: title, title: heading }];
    }),
    isAppendix: false,
  }));
}

/** What the appendix lists: each figure once, with links to where it is shown. */
function shownFigures(
  isBook: boolean,
  request: ExportRequest,
  { slides, hidden }: ChosenSlides,
  briefing: Briefing,
  locale: Locale,
): ShownFigure[] {
  if (isBook) {
    const text = translate(locale, 'pages.data-book-row');
    return figuresOfBook(request, slides, briefing).map((figure) => {
      const bound = bindForTable(figure, briefing, locale);
      return { bound, at: [{ text, to: { kind: 'row', id: figureId(bound) } }] };
    });
  }
  const shown = new Map<string, ShownFigure & { at: LinkText[] }>();
  for (const result of slides) {
    if (!result.ok) continue;
    const { key, number } = result.slide;
    for (const bound of result.slide.figures) {
      const id = figureId(bound);
      const known = shown.get(id) ?? { bound, at: [] };
      if (!hidden.has(key)) known.at.push({ text: String(number), to: { kind: 'slide', number } });
      shown.set(id, known);
    }
  }
  return [...shown.values()];
}

function entryOfSlide(result: BindResult, { deck }: Briefing, locale: Locale): PageEntry {
  const key = result.ok ? result.slide.section.key : sectionKeyOf(result, deck.slides);
  const section = deck.sections.find((one) => one.key === key);
  return {
    section: inLocale(section?.name ?? deck.title, locale),
    title: result.ok ? plainText(result.slide.title) : result.title,
  };
}

/** A slide that can't be bound still stands in a section, as long as the deck has that. */
function sectionKeyOf({ key }: { readonly key: string }, slides: Briefing['deck']['slides']) {
  return slides.find((slide) => slide.key === key)?.section;
}

function finder(
  drafts: readonly Draft[],
  begin: number,
  hidden: ReadonlySet<SlideKey>,
): (target: Target) => PagePosition | null {
  const places = new Map<string, PagePosition>();
  for (const [index, draft] of drafts.entries()) {
    const page = begin + index;
    places.set(nameOf({ kind: 'page', index }), { page, top: 0 });
    for (const result of slidesOn(draft)) {
      if (hidden.has(slideKeyOf(result))) continue;
      const number = slideNumberOf(result);
      places.set(nameOf({ kind: 'slide', number }), { page, top: 0 });
    }
    if (draft.body.kind !== 'tables') continue;
    for (const part of draft.body.parts) {
      for (const [target, top] of targetPositions(part)) places.set(nameOf(target), { page, top });
    }
  }
  return (target) => places.get(nameOf(target)) ?? null;
}

function nameOf(target: Target): string {
  switch (target.kind) {
    case 'slide':
      return `slide ${target.number}`;
    case 'page':
      return `page ${target.index}`;
    default:
      return `${target.kind} ${target.id}`;
  }
}

/** Slides keep their number in the deck, also where only some were exported. */
function labelOf(
  drafts: readonly Draft[],
  index: number,
  { number, locale, both }: { number: number; locale: Locale; both: boolean },
): PageLabel {
  const draft = drafts[index];
  const language = both && locale === 'en' ? 'en-' : '';
  if (draft?.isAppendix) {
    const first = drafts.findIndex(({ isAppendix }) => isAppendix);
    return { prefix: `${language}A-`, number: index - first + 1 };
  }
  if (draft?.body.kind !== 'slide') return { prefix: '', number };
  const { slide } = draft.body;
  return { prefix: language, number: slideNumberOf(slide) };
}
