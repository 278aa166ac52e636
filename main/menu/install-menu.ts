import { Menu } from 'electron';
import type { CommandId } from '../../shared/commands/registry.ts';
import type { Store } from '../store/open.ts';
import { menuTemplate } from './build-menu.ts';

/** Shows the menu, and again whenever a setting changes that it speaks or shows. */
export function installMenu(
  store: Pick<Store, 'onChange' | 'settings'>,
  run: (id: CommandId) => void,
): void {
  const install = () => {
    const settings = store.settings.get();
    const template = menuTemplate({ settings, platform: process.platform, run });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  install();
  store.onChange((areas) => {
    if (areas.includes('settings')) install();
  });
}
