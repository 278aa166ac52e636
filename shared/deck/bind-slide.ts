import { withCapital } from '../figures/bind-figure.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Slide } from '../model/deck.ts';
import { SlideKey } from '../model/keys.ts';
import { inLocale, type Locale, type Localized } from '../model/localized.ts';
import {
  type BindResult,
  type BoundFigure,
  type BoundSlide,
  isBoundFigure,
  plainText,
  type RichText,
} from './bound-slide.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { type ClaimMarks, createClaimMarks, disagreementNote } from './claim-marks.ts';
import { layoutOf, readBody } from './layouts/read-body.ts';
import { isReference } from './references.ts';
import {
  createResolver,
  type Found,
  observedOf,
  type Referable,
  type Resolver,
} from './resolver.ts';
import { Findings } from './slide-findings.ts';
import { pathOfName } from './slide-paths.ts';
import { asFieldOf, inPlaceOf, withOrigin } from './text-origins.ts';
import { type TracedIndicators, tracedIndicators } from './traced-indicators.ts';

/**
 * Binds every slide that is not hidden to the store's figures, in one language. A slide that
 * can't be bound is returned with its problems, so that the rest of the deck still shows.
 */
export function bindDeck(briefing: Briefing, locale: Locale): BindResult[] {
  const bind = createSlideBinder(briefing, locale);
  return briefing.deck.slides.filter((slide) => !slide.hidden).map(bind);
}

/**
 * Binds slides of a deck one by one, hidden ones and edited ones too. A hidden one has the number
 * that it would be shown with.
 *
 * @returns what binds a slide of the deck, as it stands there or otherwise
 */
export function createSlideBinder(
  briefing: Briefing,
  locale: Locale,
): (slide: Slide) => BindResult {
  const binder = createBinder(briefing, locale);
  const { slides } = briefing.deck;
  return (slide) => {
    const found = slides.indexOf(slide);
    const at = found >= 0 ? found : slides.findIndex(({ key }) => key === slide.key);
    const isShown = ({ hidden }: Slide, index: number) => !hidden && index !== at;
    const before = slides.filter((other, index) => index < at && isShown(other, index));
    return binder(slide, before.length + 1);
  };
}

/** A slide's title as it reads, wherever it is named apart from its slide; what is gone stays as written. */
export function bindTitle(title: Localized, briefing: Referable, locale: Locale): string {
  const aside = new Findings<BoundFigure>(SlideKey.parse('title'));
  const binder = { resolver: createResolver(briefing, locale), ...marksOf(briefing, locale) };
  return plainText(asSentence(bindText(title, 'title', binder, aside), locale));
}

/** What binding asks: what references name, and how their periods are said. */
interface Binder {
  readonly resolver: Resolver;
  readonly marks: ClaimMarks;
}

function marksOf({ deck, areas }: Referable, locale: Locale) {
  return { marks: createClaimMarks(deck, areas, locale) };
}

function createBinder(briefing: Briefing, locale: Locale) {
  const binder = { resolver: createResolver(briefing, locale), ...marksOf(briefing, locale) };
  const sections = new Map(briefing.deck.sections.map((section) => [section.key, section]));
  const readDeck = createDeckReader(briefing, binder.resolver);

  return (slide: Slide, number: number): BindResult => {
    const found = new Findings<BoundFigure>(slide.key);
    if (slide.unreadable !== undefined) {
      found.problem('slide-unreadable', slide.unreadable);
      const { key, title } = slide;
      return { ok: false, key, number, title: inLocale(title, locale), problems: found.problems };
    }
    const section = sections.get(slide.section);
    if (!section) found.problem('section-unknown', slide.section);

    const title = asSentence(bindText(slide.title, 'title', binder, found), locale);
    const subtitle = slide.subtitle && bindText(slide.subtitle, 'subtitle', binder, found);
    const body = bindBody(slide, binder, found);
    const notes = slide.notes ? bindText(slide.notes, 'notes', binder, found.aside()) : [];

    if (!section || found.problems.length > 0) {
      return {
        ok: false,
        key: slide.key,
        number,
        title: plainText(title),
        problems: found.problems,
      };
    }
    const footnote =
      found.disagreements.length > 0 ? disagreementNote(found.disagreements, locale) : null;
    const bound = {
      key: slide.key,
      layout: slide.layout,
      number,
      section,
      reporting: briefing.deck.period,
      ...readDeck(layoutOf(slide.layout)?.readsDeck ?? null),
      title,
      subtitle,
      body,
      notes,
      figures: [...found.figures.values()],
      passages: [...found.passages.values()],
      footnote,
      marks: footnote === null ? found.marks : [...found.marks, footnote],
      mixes: found.mixes,
    };
    // The body was parsed by the schema of this very layout, which the union's type can't follow.
    return { ok: true, slide: bound as BoundSlide };
  };
}

/** What slides say of their deck, worked out once and only where one does. */
function createDeckReader({ deck, areas }: Briefing, { index }: Resolver) {
  let chapters: readonly Chapter[] | null = null;
  let indicators: TracedIndicators | null = null;
  return (what: 'chapters' | 'indicators' | null) => {
    if (what === 'chapters') chapters ??= chaptersOf(deck);
    if (what === 'indicators') indicators ??= tracedIndicators(deck, areas, index);
    return {
      chapters: what === 'chapters' ? (chapters ?? []) : [],
      indicators: what === 'indicators' ? indicators : null,
    };
  };
}

/** A title that begins with a figure begins in upper case: `Over 1,300 firms …`. Chinese has no case. */
function asSentence(text: RichText, locale: Locale): RichText {
  const [first, ...rest] = text;
  if (locale !== 'en' || first === undefined || typeof first === 'string') return text;
  return inPlaceOf([withCapital(first, locale), ...rest], text);
}

function bindText(text: Localized, place: string, binder: Binder, found: Found): RichText {
  const sentence = binder.marks.sentence(binder.resolver.text(text, found), place, found);
  return withOrigin(sentence, pathOfName(place));
}

function bindBody(slide: Slide, binder: Binder, found: Found): unknown {
  const read = readBody(slide.layout, slide.body);
  if (!read.ok) {
    for (const detail of read.details) found.problem(read.code, detail);
    return null;
  }
  const bound = bindValue(read.body, 'body', binder, found);
  const { compared = [], attained = [] } = layoutOf(slide.layout) ?? {};
  const figuresOf = (list: string) =>
    ((bound as BoundCards)[list] ?? []).map(({ figure }) => figure).filter(isBoundFigure);
  for (const list of compared) binder.marks.together(figuresOf(list), `body.${list}`, found);
  for (const figure of attained.flatMap(figuresOf).flatMap(observedOf)) found.beside(figure);
  return bound;
}

/** The lists of cards among a bound body's fields. */
type BoundCards = Readonly<Record<string, readonly { readonly figure: BoundFigure }[]>>;

function bindValue(value: unknown, place: string, binder: Binder, found: Found): unknown {
  if (typeof value === 'string')
    return isReference(value) ? binder.resolver.reference(value, found) : value;
  if (Array.isArray(value))
    return value.map((item, index) => bindValue(item, `${place}.${index}`, binder, found));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return bindText(value, place, binder, found);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const bound = Object.fromEntries(
    fields.map(([name, inner]) => [name, bindValue(inner, `${place}.${name}`, binder, found)]),
  );
  for (const figure of otherFigures(bound)) found.beside(figure);
  // An emphasised figure is one of the others, named again.
  const holders = fields
    .filter(([name, inner]) => name !== 'emphasis' && holdsReferences(inner))
    .map(([name]) => name);
  const labelled = withOrigin(binder.marks.labels(bound, holders, place, found), pathOfName(place));
  const { label } = labelled;
  // A mark after it made it another text.
  if (Array.isArray(label) && label !== bound['label']) asFieldOf(label, labelled, 'label');
  return labelled;
}

function holdsReferences(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(holdsReferences);
  return typeof value === 'string' && isReference(value);
}

/** What charts print without being told to: the year before, and what a target is measured by. */
function otherFigures({
  type,
  figures,
  targets,
}: Readonly<Record<string, unknown>>): BoundFigure[] {
  const listed = (list: unknown) => (Array.isArray(list) ? list : []) as readonly BoundFigure[];
  if (type === 'ranked-bars' || type === 'lollipop')
    return listed(figures).flatMap((figure) => figure?.earlier ?? []);
  if (type === 'target-track') return listed(targets).flatMap(observedOf);
  return [];
}

function isLocalized(value: object): value is Localized {
  return 'zh' in value && 'en' in value && Object.keys(value).length === 2;
}
