import { useLayoutEffect, useRef } from 'react';
import { api } from '../api.ts';
import { type CommandHandlers, carryOut } from './handlers.ts';
import { commandForKey, keyOwner } from './keys.ts';

/** Carries out what the menu and the bare keys ask for, of these commands, while the view is shown. */
export function useCommands(handlers: CommandHandlers): void {
  const latest = useRef(handlers);
  // Before the first paint: a key pressed at the first sight of the slide must not be lost.
  useLayoutEffect(() => {
    latest.current = handlers;
  });

  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const id = commandForKey(event, keyOwner(document.activeElement));
      if (!id || !Object.hasOwn(latest.current, id)) return;
      event.preventDefault();
      carryOut(id, latest.current);
    }

    const unsubscribe = api.commands.invoked(({ id }) => carryOut(id, latest.current));
    window.addEventListener('keydown', onKey);
    return () => {
      unsubscribe();
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
