import { Menu } from 'electron';
import type { CommandId } from '../../shared/commands/registry.ts';
import type { Store } from '../store/open.ts';
import { menuTemplate } from './build-menu.ts';

/**
 * Shows the menu, and again whenever a setting changes that it speaks or shows. While a show runs
 * its accelerators rest.
 */
export function installMenu(
  store: Pick<Store, 'onChange' | 'settings'>,
  run: (id: CommandId) => void,
): { readonly setShowing: (showing: boolean) => void } {
  let showing = false;
  const install = () => {
    const settings = store.settings.get();
    const template = menuTemplate({ settings, platform: process.platform, showing, run });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  install();
  store.onChange((areas) => {
    if (areas.includes('settings')) install();
  });
  return {
    setShowing(now) {
      showing = now;
      install();
    },
  };
}
