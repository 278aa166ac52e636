import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DeckKey } from '../../shared/model/keys.ts';
import { openStore } from '../store/file/open.ts';
import { addSecondDeck, changeStore } from '../store/testing/second-deck.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { tinyDataset } from '../store/testing/tiny-dataset.ts';
import { installMenu } from './install-menu.ts';

const shown = vi.hoisted(() => ({ template: [] as MenuItemConstructorOptions[] }));

vi.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
      shown.template = template;
    },
  },
}));

test('the languages of slides to choose from are those of the open briefing', () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  const options = { datasetFolder: tinyDataset(), onDamaged: 'refuse' } as const;
  openStore(file, options).close();
  addSecondDeck(file, { from: 'tiny', key: 'chinese', title: '只有中文', period: '2024' });
  changeStore(file, "UPDATE deck SET languages = 'zh-CN' WHERE key = 'chinese'");
  const store = openStore(file, options);
  onTestFinished(() => store.close());
  store.openedDeck.set(DeckKey.parse('tiny'));
  installMenu(store, () => {});
  const canChoose = () =>
    shown.template
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .find(({ label }) => label === '幻灯片语言')?.enabled !== false;
  expect(canChoose()).toBe(true);
  store.openedDeck.set(DeckKey.parse('chinese'));
  expect(canChoose()).toBe(false);
  store.openedDeck.set(DeckKey.parse('tiny'));
  expect(canChoose()).toBe(true);
});
