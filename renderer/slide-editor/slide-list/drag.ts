import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import styles from './slide-list-editor.module.css';

/** What is dragged in the list: a slide, with those that are chosen with it, or a section. */
export type Dragged = { readonly slide: SlideKey } | { readonly section: SectionKey };

/** @returns what makes it a thing that stays where it is again */
export function draggableSlide(
  element: HTMLElement,
  slide: SlideKey,
  countDragged: (slide: SlideKey) => number,
): () => void {
  return draggable({
    element,
    getInitialData: () => ({ slide }),
    onGenerateDragPreview({ nativeSetDragImage }) {
      const picture = element.previousElementSibling;
      if (!picture) return;
      const count = countDragged(slide);
      setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: () => ({ x: 24, y: 24 }),
        render({ container }) {
          const preview = document.createElement('div');
          preview.className = styles['drag-preview'] ?? '';
          preview.style.width = `${picture.clientWidth}px`;
          preview.append(picture.cloneNode(true));
          if (count > 1) {
            const badge = document.createElement('span');
            badge.textContent = String(count);
            preview.append(badge);
          }
          container.append(preview);
        },
      });
    },
  });
}

export function draggableSection(element: HTMLElement, section: SectionKey): () => void {
  return draggable({ element, getInitialData: () => ({ section }) });
}

interface ListDrop {
  readonly onOver: (dragged: Dragged, clientY: number) => void;
  /** The drag went elsewhere or ended. */
  readonly onAway: () => void;
  readonly onDrop: (dragged: Dragged, clientY: number) => void;
}

/** The list as what things are dropped on. */
export function listDropTarget(
  element: HTMLElement,
  { onOver, onAway, onDrop }: ListDrop,
): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => draggedOf(source.data) !== null,
    getDropEffect: () => 'move',
    onDrag({ source, location }) {
      const dragged = draggedOf(source.data);
      if (dragged) onOver(dragged, location.current.input.clientY);
    },
    onDragLeave: onAway,
    onDrop({ source, location }) {
      onAway();
      const dragged = draggedOf(source.data);
      if (dragged) onDrop(dragged, location.current.input.clientY);
    },
  });
}

function draggedOf(data: Record<string, unknown>): Dragged | null {
  const slide = SlideKey.safeParse(data['slide']);
  if (slide.success) return { slide: slide.data };
  const section = SectionKey.safeParse(data['section']);
  return section.success ? { section: section.data } : null;
}
