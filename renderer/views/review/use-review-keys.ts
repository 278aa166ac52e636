import { useLayoutEffect, useRef } from 'react';
import { isShifted, placeOfKey } from '../../../shared/commands/key-place.ts';

interface ReviewKeyHandlers {
  readonly next: () => void;
  readonly previous: () => void;
  readonly comment: () => void;
  readonly approve: () => void;
  readonly resolve: () => void;
  readonly reply: () => void;
  readonly help: () => void;
}

/** The bare keys of the review, by their place on the keyboard: an input method changes nothing. */
const handlerOfCode: Readonly<Record<string, keyof ReviewKeyHandlers>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyC: 'comment',
  KeyA: 'approve',
  KeyX: 'resolve',
  KeyR: 'reply',
};

/** Letters belong to a field, but not to a filter that was just chosen. */
const typedInto =
  'input:not([type="radio"]), textarea, [contenteditable]:not([contenteditable="false"]), [role="dialog"]';

export function useReviewKeys(handlers: ReviewKeyHandlers): void {
  const latest = useRef(handlers);
  // Before the first paint: a key pressed at the first sight of the view must not be lost.
  useLayoutEffect(() => {
    latest.current = handlers;
  });

  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.activeElement?.closest(typedInto) || document.querySelector('dialog[open]'))
        return;
      const place = placeOfKey(event);
      const name = isShifted(event) ? place === 'Slash' && ('help' as const) : handlerOfCode[place];
      if (!name || (event.repeat && name !== 'next' && name !== 'previous')) return;
      event.preventDefault();
      latest.current[name]();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
