import type { Briefing } from '../model/briefing.ts';
import type { Slide } from '../model/deck.ts';
import { SlideKey } from '../model/keys.ts';
import { inLocale, type Locale, type Localized } from '../model/localized.ts';
import { type Layout, slideBodies } from '../model/slide-body.ts';
import {
  type BindResult,
  type BoundFigure,
  type BoundSlide,
  plainText,
  type RichText,
  type SectionPlace,
} from './bound-slide.ts';
import { isReference } from './references.ts';
import { createResolver, type Found, observedOf, type Resolver } from './resolver.ts';
import { Findings } from './slide-findings.ts';

/**
 * Binds every slide that is not hidden to the store's figures, in one language. A slide that
 * can't be bound is returned with its problems, so that the rest of the deck still shows.
 */
export function bindDeck(briefing: Briefing, locale: Locale): BindResult[] {
  const binder = createBinder(briefing, locale);
  const shown = briefing.deck.slides.filter((slide) => !slide.hidden);
  return shown.map((slide, index) => {
    const section = shown.filter((other) => other.section === slide.section);
    return binder(slide, index + 1, { number: section.indexOf(slide) + 1, of: section.length });
  });
}

/** A slide's title as it reads, wherever it is named apart from its slide; what is gone stays as written. */
export function bindTitle(title: Localized, briefing: Briefing, locale: Locale): string {
  const aside = new Findings<BoundFigure>(SlideKey.parse('title'));
  return plainText(asSentence(createResolver(briefing, locale).text(title, aside), locale));
}

function createBinder(briefing: Briefing, locale: Locale) {
  const resolver = createResolver(briefing, locale);
  const sections = new Map(briefing.deck.sections.map((section) => [section.key, section]));

  return (slide: Slide, number: number, sectionPlace: SectionPlace): BindResult => {
    const found = new Findings<BoundFigure>(slide.key);
    if (slide.unreadable !== undefined) {
      found.problem('slide-unreadable', slide.unreadable);
      const { key, title } = slide;
      return { ok: false, key, number, title: inLocale(title, locale), problems: found.problems };
    }
    const section = sections.get(slide.section);
    if (!section) found.problem('section-unknown', slide.section);

    const title = asSentence(resolver.text(slide.title, found), locale);
    const subtitle = slide.subtitle && resolver.text(slide.subtitle, found);
    const body = bindBody(slide, resolver, found);
    const notes = resolver.text(slide.notes, found.aside());

    if (!section || found.problems.length > 0) {
      return {
        ok: false,
        key: slide.key,
        number,
        title: plainText(title),
        problems: found.problems,
      };
    }
    const bound = {
      key: slide.key,
      layout: slide.layout,
      number,
      section,
      sectionPlace,
      title,
      subtitle,
      body,
      notes,
      figures: [...found.figures.values()],
      passages: [...found.passages.values()],
    };
    // The body was parsed by the schema of this very layout, which the union's type can't follow.
    return { ok: true, slide: bound as BoundSlide };
  };
}

/** A title that begins with a figure begins in upper case: `Over 1,300 firms …`. Chinese has no case. */
function asSentence(text: RichText, locale: Locale): RichText {
  const [first, ...rest] = text;
  if (locale !== 'en' || first === undefined || typeof first === 'string') return text;
  const [part, ...parts] = first.parts;
  if (!part) return text;
  const capital = { ...part, text: part.text.replace(/^[a-z]/, (letter) => letter.toUpperCase()) };
  const runs = [capital, ...parts];
  return [{ ...first, parts: runs, printed: runs.map((run) => run.text).join('') }, ...rest];
}

function bindBody(slide: Slide, resolver: Resolver, found: Found): unknown {
  const schema = slideBodies[slide.layout as Layout];
  if (!schema) {
    found.problem('layout-unknown', slide.layout);
    return null;
  }
  const parsed = schema.safeParse(slide.body);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      found.problem('body-invalid', issue.path.join('.') || slide.layout);
    return null;
  }
  return bindValue(parsed.data, resolver, found);
}

function bindValue(value: unknown, resolver: Resolver, found: Found): unknown {
  if (typeof value === 'string')
    return isReference(value) ? resolver.reference(value, found) : value;
  if (Array.isArray(value)) return value.map((item) => bindValue(item, resolver, found));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return resolver.text(value, found);
  const bound = Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, bindValue(inner, resolver, found)]),
  );
  for (const figure of besides(bound)) found.beside(figure);
  return bound;
}

/** What charts print without being told to: the year before, and what a target is measured by. */
function besides({ type, figures, targets }: Readonly<Record<string, unknown>>): BoundFigure[] {
  const listed = (list: unknown) => (Array.isArray(list) ? list : []) as readonly BoundFigure[];
  if (type === 'ranked-bars' || type === 'lollipop')
    return listed(figures).flatMap((figure) => figure?.earlier ?? []);
  if (type === 'target-track') return listed(targets).flatMap(observedOf);
  return [];
}

function isLocalized(value: object): value is Localized {
  return 'zh' in value && 'en' in value && Object.keys(value).length === 2;
}
