import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { rowPlaceAt } from './row-place.ts';

/**
 * Lets the rows of a list be dragged by their handles, within it. While one is dragged nothing is
 * drawn anew but the line that shows its place.
 *
 * @param rows names the rows there are: another name when others are
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  rows: string,
  onMove: (from: number, to: number) => void,
): void {
  const id = useId();
  const latest = useRef(onMove);
  useLayoutEffect(() => {
    latest.current = onMove;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the rows are others
  useEffect(() => {
    const root = list.current;
    if (!root) return;

    function placeAt(from: number, clientY: number) {
      const elements = root ? rowsIn(root) : [];
      const top = root?.getBoundingClientRect().top ?? 0;
      const extents = elements.map((row) => {
        const box = row.getBoundingClientRect();
        return { top: box.top - top, bottom: box.bottom - top };
      });
      return rowPlaceAt(extents, from, clientY - top);
    }

    function showLine(y: number | null): void {
      if (!line.current) return;
      line.current.hidden = y === null;
      line.current.style.transform = `translateY(${y ?? 0}px)`;
    }

    const handles = rowsIn(root).flatMap((row, index) => {
      const handle = row.querySelector<HTMLElement>('[data-act="move"]');
      if (!handle) return [];
      // The handle alone: within a row that can be dragged no text could be selected.
      return draggable({
        element: handle,
        getInitialData: () => ({ list: id, from: index }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => nativeSetDragImage?.(row, 12, 16),
      });
    });
    const target = dropTargetForElements({
      element: root,
      canDrop: ({ source }) => source.data['list'] === id,
      getDropEffect: () => 'move',
      onDrag: ({ source, location }) =>
        showLine(placeAt(Number(source.data['from']), location.current.input.clientY).line),
      onDragLeave: () => showLine(null),
      onDrop({ source, location }) {
        showLine(null);
        const from = Number(source.data['from']);
        latest.current(from, placeAt(from, location.current.input.clientY).to);
      },
    });
    return combine(target, ...handles);
  }, [list, line, rows, id]);
}

function rowsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-id]')];
}
