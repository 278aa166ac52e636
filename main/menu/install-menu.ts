import { Menu } from 'electron';
import type { CommandId } from '../../shared/commands/registry.ts';
import type { Store } from '../store/file/open.ts';
import { menuTemplate } from './build-menu.ts';

/**
 * Shows the menu, and again whenever a setting changes that it speaks or shows, or there
 * is something to undo or redo, or no longer, or another briefing is open. While a show runs
 * its accelerators rest, and behind a modal panel whatever would change the view.
 */
export function installMenu(
  store: Pick<
    Store,
    'access' | 'onChange' | 'settings' | 'edits' | 'decks' | 'looks' | 'openedDeck'
  >,
  run: (id: CommandId) => void,
): {
  readonly setShowing: (showing: boolean) => void;
  readonly setInDialog: (inDialog: boolean) => void;
} {
  let showing = false;
  let inDialog = false;
  let shown = '';
  const contentNow = () => {
    const { undo, redo } = store.edits.undoState();
    const decks = store.decks.summaries();
    const opened = decks.length > 0 ? store.openedDeck.get() : '';
    return {
      undoable: { undo: undo !== null, redo: redo !== null },
      languages: store.decks.languagesOf(opened),
      looks: store.looks.list(),
      ...{ decks, opened },
    };
  };
  const install = () => {
    const settings = store.settings.get();
    const content = contentNow();
    shown = JSON.stringify(content);
    const template = menuTemplate({
      settings,
      platform: process.platform,
      showing,
      inDialog,
      ...content,
      chooseLook: (slideLook) => void store.settings.set({ slideLook }),
      openDeck: (deck) => store.openedDeck.set(deck),
      mayEdit: store.access.editing === 'open',
      run,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  install();
  store.onChange((areas) => {
    if (areas.includes('settings') || JSON.stringify(contentNow()) !== shown) install();
  });
  return {
    setShowing(now) {
      showing = now;
      install();
    },
    setInDialog(now) {
      inDialog = now;
      install();
    },
  };
}
