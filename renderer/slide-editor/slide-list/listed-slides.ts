import { type BindResult, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import type { InsertionPoint } from '../../../shared/deck/slide-list-edits.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import { type OutlineSection, outlineOf } from '../../slides/outline.ts';

/** The deck's slides by section, with the sections that have none where their order puts them. */
export function listedSections(
  briefing: Briefing,
  results: readonly BindResult[],
): OutlineSection[] {
  const groups = outlineOf(briefing, results);
  const { sections } = briefing.deck;
  for (const [index, section] of sections.entries()) {
    if (groups.some((group) => group.section === section)) continue;
    const earlier = sections.slice(0, index);
    const last = groups.findLastIndex((group) => group.section && earlier.includes(group.section));
    groups.splice(last + 1, 0, { section, slides: [] });
  }
  return groups;
}

/** What keys move to: a slide, or a section without any. */
export type ListStop = { readonly slide: SlideKey } | { readonly section: SectionKey };

export function stopsOf(groups: readonly OutlineSection[]): ListStop[] {
  return groups.flatMap(({ section, slides }): ListStop[] => {
    if (slides.length > 0) return slides.map((result) => ({ slide: slideKeyOf(result) }));
    return section ? [{ section: section.key }] : [];
  });
}

/** The beginning of a group; null where the deck has no such section. */
export function startOf(groups: readonly OutlineSection[], index: number): InsertionPoint | null {
  const section = groups[index]?.section;
  const next = groups.slice(index).find(({ slides }) => slides.length > 0)?.slides[0];
  return section ? { section: section.key, before: next ? slideKeyOf(next) : null } : null;
}

/** The end of a group; null where the deck has no such section. */
export function endOf(groups: readonly OutlineSection[], index: number): InsertionPoint | null {
  const section = groups[index]?.section;
  if (!section) return null;
  const next = groups.slice(index + 1).find(({ slides }) => slides.length > 0)?.slides[0];
  return { section: section.key, before: next ? slideKeyOf(next) : null };
}

/**
 * One place up or down for slides that move together; at the edge of a section that is the end of its
 * neighbour, in the same place among all.
 *
 * @returns null where there is none
 */
export function pointBeside(
  groups: readonly OutlineSection[],
  moved: ReadonlySet<SlideKey>,
  direction: 'up' | 'down',
): InsertionPoint | null {
  const holds = (group: OutlineSection) =>
    group.slides.some((result) => moved.has(slideKeyOf(result)));
  const at = direction === 'up' ? groups.findIndex(holds) : groups.findLastIndex(holds);
  const group = groups[at];
  if (!group) return null;
  const keys = group.slides.map(slideKeyOf);
  const section = group.section?.key;
  if (direction === 'up') {
    const first = keys.findIndex((key) => moved.has(key));
    const before = keys[first - 1];
    if (before !== undefined && section) return { section, before };
    return endOf(groups, at - 1);
  }
  const last = keys.findLastIndex((key) => moved.has(key));
  if (last === keys.length - 1) return startOf(groups, at + 1);
  const end = endOf(groups, at);
  return end && { ...end, before: keys[last + 2] ?? end.before };
}
