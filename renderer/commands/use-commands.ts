import { useLayoutEffect, useRef } from 'react';
import { type CommandContext, commands } from '../../shared/commands/registry.ts';
import { api } from '../api.ts';
import { isModalOpen } from '../ui/modal.ts';
import { type CommandHandlers, carryOut } from './handlers.ts';
import { commandForKey, keyOwner } from './keys.ts';

/** The menu has asked already whether there is anything to do; here it is where. */
const anywhere: CommandContext = {
  ...{ view: null, isShowing: false, isInDialog: false },
  ...{ canUndo: true, canRedo: true, mayEdit: true },
};

/** Carries out what the menu and the bare keys ask for, of these commands, while the view is shown. */
export function useCommands(handlers: CommandHandlers): void {
  const latest = useRef(handlers);
  // Before the first paint: a key pressed at the first sight of the slide must not be lost.
  useLayoutEffect(() => {
    latest.current = handlers;
  });

  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      // Behind a modal panel bare keys do nothing, wherever in it the focus is.
      if (event.defaultPrevented || isModalOpen()) return;
      const id = commandForKey(event, keyOwner(document.activeElement));
      if (!id || !Object.hasOwn(latest.current, id)) return;
      event.preventDefault();
      carryOut(id, latest.current);
    }

    const unsubscribe = api.commands.invoked(({ id }) => {
      // The menu may have been asked before it knew of the panel.
      if (commands[id].when({ ...anywhere, isInDialog: isModalOpen() }))
        carryOut(id, latest.current);
    });
    window.addEventListener('keydown', onKey);
    return () => {
      unsubscribe();
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
