import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { InsertionPoint } from '../../../shared/deck/slide-list-edits.ts';
import type { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import type { OutlineSection } from '../../slides/outline.ts';
import { type Dragged, listDropTarget } from './drag.ts';
import { type LaidOutSection, sectionDropAt, slideDropAt } from './drop-places.ts';

interface ListDrops {
  readonly groups: readonly OutlineSection[];
  readonly onSlides: (slide: SlideKey, to: InsertionPoint) => void;
  /** @param before null is after all others */
  readonly onSection: (section: SectionKey, before: SectionKey | null) => void;
}

/**
 * Lets slides and sections be dropped in the list. While something is dragged nothing is drawn anew but
 * the line that shows its place.
 */
export function useListDrops(
  list: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  drops: ListDrops,
): void {
  const latest = useRef(drops);
  useLayoutEffect(() => {
    latest.current = drops;
  });

  useEffect(() => {
    const element = list.current;
    if (!element) return;

    function showLine(y: number | null): void {
      if (!line.current) return;
      line.current.hidden = y === null;
      line.current.style.transform = `translateY(${y ?? 0}px)`;
    }

    function find(dragged: Dragged, clientY: number) {
      const { groups } = latest.current;
      if (!element) return null;
      const y = clientY - element.getBoundingClientRect().top;
      const laidOut = layOut(element);
      if ('slide' in dragged) {
        const found = slideDropAt(groups, laidOut, y);
        const drop = () => found && latest.current.onSlides(dragged.slide, found.place);
        return found && { y: found.y, drop };
      }
      const found = sectionDropAt(groups, laidOut, y);
      const drop = () => found && latest.current.onSection(dragged.section, found.place);
      return found && { y: found.y, drop };
    }

    return listDropTarget(element, {
      onOver: (dragged, clientY) => showLine(find(dragged, clientY)?.y ?? null),
      onAway: () => showLine(null),
      onDrop: (dragged, clientY) => void find(dragged, clientY)?.drop(),
    });
  }, [list, line]);
}

/** The groups of the list as they stand, px from its top. */
function layOut(list: HTMLElement): LaidOutSection[] {
  const { top: start } = list.getBoundingClientRect();
  const extentOf = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top - start, bottom: bottom - start };
  };
  return [...list.querySelectorAll('[data-group]')].map((group) => {
    const { top } = extentOf(group);
    // A heading sticks to the top of the list while its slides scroll by; its place is above them.
    const height = group.querySelector('[data-section-heading]')?.clientHeight ?? 0;
    const rows = [...group.querySelectorAll('[role="option"]')].map(extentOf);
    return { heading: { top, bottom: top + height }, rows };
  });
}
