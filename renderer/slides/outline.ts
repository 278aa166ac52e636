import { type BindResult, slideKeyOf, slideTitleOf } from '../../shared/deck/bound-slide.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { DeckSection } from '../../shared/model/deck.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';

/** A run of neighbouring slides of one section, as the sidebar groups them. */
export interface OutlineSection {
  /** Null when the deck has no such section; its slides are shown as broken. */
  readonly section: DeckSection | null;
  readonly slides: readonly BindResult[];
}

/** The deck's shown slides by section, in their order; a section that comes back opens a new group. */
export function outlineOf(briefing: Briefing, results: readonly BindResult[]): OutlineSection[] {
  const sectionOfSlide = new Map(briefing.deck.slides.map((slide) => [slide.key, slide.section]));
  const sections = new Map(briefing.deck.sections.map((section) => [section.key, section]));
  const groups: { section: DeckSection | null; slides: BindResult[] }[] = [];
  for (const result of results) {
    const sectionKey = sectionOfSlide.get(slideKeyOf(result));
    const section = (sectionKey && sections.get(sectionKey)) ?? null;
    const open = groups.at(-1);
    if (open && open.section === section) open.slides.push(result);
    else groups.push({ section, slides: [result] });
  }
  return groups;
}

/** What a screen reader hears of a slide's content: its title, then each figure by name. */
export function spokenSlide(result: BindResult, locale: Locale): string {
  const figures = result.ok
    ? result.slide.figures.map(({ name, printed }) => `${name} ${printed}`)
    : [];
  const [stop, comma] = locale === 'en' ? ['. ', ', '] : ['。', '，'];
  return [slideTitleOf(result), figures.join(comma)].filter((text) => text !== '').join(stop);
}

/** The section's name over its group of slides. */
export function sectionName(section: DeckSection | null, locale: Locale): string {
  return section ? inLocale(section.name, locale) : '—';
}

/**
 * Where to be after the deck changed: on the same slide, or, when it is gone, on the one that
 * took its place.
 */
export function indexOfSlide(
  results: readonly BindResult[],
  key: SlideKey | null,
  lastIndex: number,
): number {
  const index = results.findIndex((result) => slideKeyOf(result) === key);
  return index >= 0 ? index : Math.max(0, Math.min(lastIndex, results.length - 1));
}
