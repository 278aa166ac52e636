import { useEffect, useRef } from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import type { Show } from '../../shared/model/show.ts';
import type { ShowIntent } from '../../shared/show/show-keys.ts';
import { keyOwner } from '../commands/keys.ts';
import { act } from './actions.ts';
import type { InkController } from './ink/ink-controller.ts';
import { showIntent } from './key-rules.ts';

interface Doing {
  readonly ink: Pick<InkController, 'undo' | 'eraseAll'>;
  readonly toggleFullScreen: () => void;
}

/** Carries out the show's keys in this window, by their place on the keyboard. */
export function useShowKeys(show: Show, doing: Doing): void {
  const latest = useRef({ show, doing });
  useEffect(() => {
    latest.current = { show, doing };
  });

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      // A tip that is shown is the first thing that Escape takes away.
      if (placeOfKey(event) === 'Escape' && document.querySelector('[data-figure-tip]')) return;
      const focused = document.activeElement;
      const { show: current, doing: does } = latest.current;
      const inDialog = focused?.closest('dialog') != null;
      const place = !inDialog ? 'open' : current.overlay === 'none' ? 'own-dialog' : 'panel';
      const intent = showIntent(event, keyOwner(focused), current, place);
      if (!intent) return;
      // Nor may the key reach the menu, the browser or the dialog that it closes.
      event.preventDefault();
      event.stopPropagation();
      carryOut(intent, does);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function carryOut(intent: ShowIntent, { ink, toggleFullScreen }: Doing): void {
  switch (intent.type) {
    case 'act':
      act(intent.action);
      break;
    case 'ink':
      if (intent.action.type === 'undo') ink.undo();
      else ink.eraseAll();
      break;
    case 'full-screen':
      toggleFullScreen();
      break;
    case 'swallow':
      break;
  }
}
