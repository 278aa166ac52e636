import { Menu } from 'electron';
import type { CommandId } from '../../shared/commands/registry.ts';
import type { Store } from '../store/file/open.ts';
import { menuTemplate } from './build-menu.ts';

/**
 * Shows the menu, and again whenever a setting changes that it speaks or shows, or there
 * is something to undo or redo, or no longer, or another briefing is open. While a show runs
 * its accelerators rest.
 */
export function installMenu(
  store: Pick<Store, 'onChange' | 'settings' | 'edits' | 'decks' | 'openedDeck'>,
  run: (id: CommandId) => void,
): { readonly setShowing: (showing: boolean) => void } {
  let showing = false;
  let shown = '';
  const undoableNow = () => {
    const { undo, redo } = store.edits.undoState();
    return { undo: undo !== null, redo: redo !== null };
  };
  const briefingsNow = () => {
    const decks = store.decks.summaries();
    return { decks, opened: decks.length > 0 ? store.openedDeck.get() : '' };
  };
  const speaksOf = () => JSON.stringify([undoableNow(), briefingsNow()]);
  const install = () => {
    const settings = store.settings.get();
    shown = speaksOf();
    const template = menuTemplate({
      settings,
      platform: process.platform,
      showing,
      undoable: undoableNow(),
      ...briefingsNow(),
      openDeck: (deck) => store.openedDeck.set(deck),
      run,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  install();
  store.onChange((areas) => {
    if (areas.includes('settings') || speaksOf() !== shown) install();
  });
  return {
    setShowing(now) {
      showing = now;
      install();
    },
  };
}
