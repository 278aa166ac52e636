import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { commandIds, commands } from '../../shared/commands/registry.ts';
import { DeckSummary } from '../../shared/model/deck.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { Look } from '../../shared/model/look.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { menuTemplate } from './build-menu.ts';

const settings: Settings = {
  interfaceLocale: 'zh-CN',
  slideLocale: 'en',
  slideLook: 'night',
  firstSteps: 'done',
};

const decks = [
  { key: 'annual-2023', title: { zh: '二〇二三年简报', en: 'The year 2023' }, period: '2023' },
  { key: 'annual-2024', title: { zh: '二〇二四年简报', en: 'The year 2024' }, period: '2024' },
].map((deck) => DeckSummary.parse(deck));

const own = Look.parse({
  ...{ key: 'own', name: { zh: '本色', en: 'Own' } },
  ...{ colours: ['#0B5FA5'], showsLogo: false },
});

function itemsOf(
  changed: Partial<Settings> = {},
  platform: NodeJS.Platform = 'linux',
  languages: readonly Locale[] = locales,
  inDialog = false,
) {
  const run = vi.fn();
  const openDeck = vi.fn();
  const chooseLook = vi.fn();
  const template = menuTemplate({
    settings: { ...settings, ...changed },
    platform,
    showing: false,
    inDialog,
    undoable: { undo: true, redo: false },
    decks,
    opened: 'annual-2024',
    openDeck,
    languages,
    looks: [own],
    chooseLook,
    mayEdit: true,
    run,
  });
  return { items: template.flatMap(withSubmenus), run, openDeck, chooseLook };
}

function withSubmenus(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  const below = Array.isArray(item.submenu) ? item.submenu : [];
  return [item, ...below.flatMap(withSubmenus)];
}

test('every command is in the menu, once', () => {
  const { items } = itemsOf();
  const ids = items.flatMap(({ id }) => id ?? []);
  expect(ids.sort()).toEqual([...commandIds].sort());
});

test('the district’s looks are chosen there, too, on light and on dark ground', () => {
  const { items, chooseLook } = itemsOf({ slideLook: 'own.dark' });
  const [light, dark] = ['本色', '本色（深色）'].map((name) =>
    items.find(({ label }) => label === name),
  );
  expect([light?.checked, dark?.checked]).toEqual([false, true]);
  light?.click?.({} as never, undefined, {} as never);
  expect(chooseLook).toHaveBeenCalledWith('own');
});

test('there is no language of slides to choose where the open briefing has no English', () => {
  const choice = ({ items }: ReturnType<typeof itemsOf>) =>
    items.find(({ label }) => label === '幻灯片语言');
  expect(choice(itemsOf())?.enabled).toBeUndefined();
  expect(choice(itemsOf({}, 'linux', ['zh-CN']))?.enabled).toBe(false);
});

test('no two commands have one accelerator', () => {
  const { items } = itemsOf();
  const accelerators = items.flatMap(({ accelerator }) => accelerator ?? []);
  expect(accelerators.length).toBeGreaterThan(2);
  expect(new Set(accelerators).size).toBe(accelerators.length);
});

test('no accelerator is a bare key that the window binds, or two would act at once', () => {
  const bound = Object.values(commands).flatMap(({ codes = [] }) => codes);
  const bare = Object.values(commands).flatMap(({ accelerator }) => accelerator ?? []);
  expect(bare.filter((key) => bound.includes(key) || bound.includes(`Key${key}`))).toEqual([]);
});

test('what is chosen is checked', () => {
  const checked = (changed: Partial<Settings>) =>
    itemsOf(changed).items.flatMap(({ id, checked }) => (checked ? (id ?? []) : []));
  expect(checked({})).toEqual([
    'view.look-night',
    'view.slides-in-english',
    'view.interface-in-chinese',
  ]);
  expect(checked({ slideLook: 'civic-red' })[0]).toBe('view.look-civic-red');
});

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s every word is in the interface’s language',
  (platform) => {
    const labels = (locale: Settings['interfaceLocale']) =>
      itemsOf({ interfaceLocale: locale }, platform)
        .items.filter(({ type, role }) => type !== 'separator' && role !== 'appMenu')
        .map(({ label }) => label);
    expect(labels('en').filter((label) => !label || /[一-龥]/.test(label))).toEqual([
      '中文',
      '中文',
    ]);
    expect(labels('zh-CN').filter((label) => !label || !/[一-龥]/.test(label))).toEqual([
      'English',
      'English',
    ]);
  },
);

test('a click runs the command', () => {
  const { items, run } = itemsOf();
  const item = items.find(({ id }) => id === 'view.look-night');
  item?.click?.(...([] as unknown as Parameters<NonNullable<typeof item.click>>));
  expect(run).toHaveBeenCalledWith('view.look-night');
});

test.each([
  ['linux', false],
  ['darwin', undefined],
] as const)('on %s redo rests while there is nothing to redo: %s', (platform, redo) => {
  const { items } = itemsOf({}, platform);
  const enabled = (id: string) => items.find((item) => item.id === id)?.enabled;
  expect(enabled('edit.undo')).toBeUndefined();
  expect(enabled('edit.redo')).toBe(redo);
});

test.each([
  ['linux', ['CmdOrCtrl+Y', 'Ctrl+Shift+Z']],
  ['win32', ['CmdOrCtrl+Y', 'Ctrl+Shift+Z']],
  ['darwin', ['Shift+Cmd+Z']],
] as const)('on %s redo has the keys that people know there, and one line', (platform, keys) => {
  const redo = itemsOf({}, platform).items.filter(({ label }) => label === '恢复');
  expect(redo.map(({ accelerator }) => accelerator)).toEqual(keys);
  expect(redo.filter(({ visible }) => visible !== false)).toHaveLength(1);
});

test('it says which briefing is open, and opens another', () => {
  const { items, openDeck } = itemsOf();
  const briefings = items.filter(({ label }) => label?.endsWith('年简报'));
  expect(briefings.map(({ label, checked }) => [label, checked])).toEqual([
    ['二〇二三年简报', false],
    ['二〇二四年简报', true],
  ]);
  const [other] = briefings;
  other?.click?.(...([] as unknown as Parameters<NonNullable<typeof other.click>>));
  expect(openDeck).toHaveBeenCalledWith('annual-2023');
});

test('behind a dialog no other briefing is opened, nor anything else changed', () => {
  const enabled = (inDialog: boolean, label: string) =>
    itemsOf({}, 'linux', locales, inDialog).items.find((item) => item.label === label)?.enabled;
  for (const { title } of decks) {
    expect(enabled(false, title.zh)).toBeUndefined();
    expect(enabled(true, title.zh)).toBe(false);
  }
  const { items } = itemsOf({}, 'linux', locales, true);
  expect(items.find(({ id }) => id === 'go.data')?.enabled).toBe(false);
  expect(items.find(({ id }) => id === 'edit.undo')?.enabled).toBeUndefined();
});
