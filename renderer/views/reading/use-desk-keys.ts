import { useLayoutEffect, useRef } from 'react';
import { isShifted, placeOfKey } from '../../../shared/commands/key-place.ts';
import { isModalOpen } from '../../ui/modal.ts';

interface DeskKeyHandlers {
  readonly next: () => void;
  readonly previous: () => void;
  readonly take: () => void;
  readonly leave: () => void;
  readonly edit: () => void;
  readonly takeSure: () => void;
  readonly mark: () => void;
  readonly answer: (choice: number) => void;
  readonly help: () => void;
}

type Act = Exclude<keyof DeskKeyHandlers, 'answer'>;

/** The bare keys of the desk, by their place on the keyboard: an input method changes nothing. */
const actOfCode: Readonly<Record<string, Act>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  Enter: 'take',
  NumpadEnter: 'take',
  KeyX: 'leave',
  KeyE: 'edit',
  KeyA: 'takeSure',
  KeyM: 'mark',
};

const typedInto =
  'input:not([type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="dialog"]';
/** What Enter presses itself: a figure of the text is chosen, and Enter takes it. */
const pressed = 'button:not([data-figure]), a[href], summary, [role="option"]';

/** Before the commands of the window, of which some have the same keys. */
export function useDeskKeys(handlers: DeskKeyHandlers): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });

  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const { activeElement } = document;
      if (activeElement?.closest(typedInto) || isModalOpen()) return;
      const place = placeOfKey(event);
      if (isShifted(event)) {
        if (place !== 'Slash') return;
        event.preventDefault();
        return latest.current.help();
      }
      const choice = /^(?:Digit|Numpad)([1-9])$/.exec(place)?.[1];
      const act = actOfCode[place];
      if (!act && choice === undefined) return;
      if (act === 'take' && activeElement?.closest(pressed)) return;
      event.preventDefault();
      if (event.repeat && act !== 'next' && act !== 'previous') return;
      if (act) latest.current[act]();
      else latest.current.answer(Number(choice));
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
