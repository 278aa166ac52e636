import { slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import type { InsertionPoint } from '../../../shared/deck/slide-list-edits.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import type { OutlineSection } from '../../slides/outline.ts';
import { endOf, startOf } from './listed-slides.ts';

/** Something in the list with its extent from top to bottom, px of the list. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** A group of the list as it is laid out. */
export interface LaidOutSection {
  readonly heading: Extent;
  /** Those of its slides, in their order; of a section without any the words that stand for them. */
  readonly rows: readonly Extent[];
}

interface DropPlace<Place> {
  readonly place: Place;
  /** Where the line stands that shows it, px of the list. */
  readonly y: number;
}

/**
 * Where slides would be put that are dropped at a height: before a slide whose upper half that is,
 * after one whose lower half it is.
 *
 * @returns null where the deck has no section for them
 */
export function slideDropAt(
  groups: readonly OutlineSection[],
  laidOut: readonly LaidOutSection[],
  y: number,
): DropPlace<InsertionPoint> | null {
  const at = Math.max(
    0,
    laidOut.findLastIndex(({ heading }) => middle(heading) <= y),
  );
  const [group, box] = [groups[at], laidOut[at]];
  if (!group || !box) return null;
  const start = startOf(groups, at);
  const row = box.rows.findIndex((extent) => y < middle(extent));
  const isEmpty = group.slides.length === 0;
  if (row === 0 || isEmpty) return start && { place: start, y: box.heading.bottom };
  const next = group.slides[row];
  if (row > 0 && next && start)
    return { place: { ...start, before: slideKeyOf(next) }, y: box.rows[row]?.top ?? 0 };
  const end = endOf(groups, at);
  return end && { place: end, y: box.rows.at(-1)?.bottom ?? box.heading.bottom };
}

/** Before which section one would be put that is dropped at a height; null is after all. */
export function sectionDropAt(
  groups: readonly OutlineSection[],
  laidOut: readonly LaidOutSection[],
  y: number,
): DropPlace<SectionKey | null> | null {
  const whole = laidOut.map(({ heading, rows }) => ({
    top: heading.top,
    bottom: rows.at(-1)?.bottom ?? heading.bottom,
  }));
  const at = whole.findIndex((extent) => y < middle(extent));
  const [before, last] = [groups[at], whole.at(-1)];
  if (!last) return null;
  if (at < 0 || !before) return { place: null, y: last.bottom };
  return before.section && { place: before.section.key, y: whole[at]?.top ?? 0 };
}

function middle({ top, bottom }: Extent): number {
  return (top + bottom) / 2;
}
