import { useDeferredValue, useMemo } from 'react';
import type { SlideEditing } from './slide-editing.ts';

/**
 * The slide as the fields beside it have it. Those of another layout are many, and each text is an
 * editor of its own: they are made once the stage has drawn it. Those of another slide are there with it.
 */
export function useBeside(editing: SlideEditing | null): SlideEditing | null {
  const late = useDeferredValue(editing);
  const isOfOtherLayout =
    late !== null &&
    editing !== null &&
    late.slide.key === editing.slide.key &&
    late.slide.layout !== editing.slide.layout;
  const before = useMemo(
    () => (isOfOtherLayout ? inItsLayout(late) : null),
    [isOfOtherLayout, late],
  );
  return before ?? editing;
}

/**
 * The slide as fields of its layout change it: once it has another one, texts that every layout has are
 * typed on, and nothing else of these fields can be of it.
 */
export function inItsLayout(late: SlideEditing): SlideEditing {
  return {
    ...late,
    change(next, typing) {
      const isOfAll = typing !== undefined && typing[0] !== 'body';
      late.change((now) => {
        if (now.layout !== late.slide.layout && !(isOfAll && typeof next === 'function'))
          return now;
        return typeof next === 'function' ? next(now) : next;
      }, typing);
    },
  };
}
