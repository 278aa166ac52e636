import type { MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '../../shared/commands/accelerators.ts';
import {
  type Command,
  type CommandContext,
  type CommandId,
  commandIds,
  commands,
} from '../../shared/commands/registry.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { allLooks, isBuiltIn, lookTitle } from '../../shared/looks/slide-looks.ts';
import type { DeckSummary } from '../../shared/model/deck.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { Look, SlideLook } from '../../shared/model/look.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { choices } from '../commands.ts';

interface Dependencies {
  /** All briefings, and which one is open. */
  readonly decks: readonly DeckSummary[];
  readonly opened: string;
  readonly openDeck: (deck: DeckKey) => void;
  readonly settings: Settings;
  /** Those that the district made. */
  readonly looks: readonly Look[];
  readonly chooseLook: (look: SlideLook) => void;
  readonly platform: NodeJS.Platform;
  /** While a show runs no key may do what the menu says beside what it does in the show. */
  readonly showing: boolean;
  /** While a modal panel is open, what is behind it stays as it is. */
  readonly inDialog: boolean;
  /** Whether there is a change of content to undo, and one to redo. */
  readonly undoable: { readonly undo: boolean; readonly redo: boolean };
  /** Those that the open briefing is written in. */
  readonly languages: readonly Locale[];
  /** Whether the store may be edited. */
  readonly mayEdit: boolean;
  readonly run: (id: CommandId) => void;
}

type Item = MenuItemConstructorOptions;

const submenus: Readonly<Record<NonNullable<Command['radio']>, MessageKey>> = {
  look: 'menu.look',
  'slide-locale': 'menu.slide-language',
  'interface-locale': 'menu.interface-language',
};

/** The native menu in the interface's language, made from the command registry. */
export function menuTemplate({
  settings,
  platform,
  showing,
  inDialog,
  undoable,
  languages,
  looks,
  chooseLook,
  mayEdit,
  run,
  ...briefings
}: Dependencies): Item[] {
  const words = (key: MessageKey) => translate(settings.interfaceLocale, key);
  const isMac = platform === 'darwin';

  const context: CommandContext = {
    // Each window has a view of its own in front.
    view: null,
    isShowing: showing,
    isInDialog: inDialog,
    // On a Mac only the menu undoes text, so there it stays: with nothing to undo it says so.
    canUndo: isMac || undoable.undo,
    canRedo: isMac || undoable.redo,
    mayEdit,
  };

  const commandItem = (id: CommandId): Item => {
    const { title, radio, when } = commands[id];
    const accelerator = acceleratorOf(id, isMac);
    return {
      id,
      label: words(title),
      ...(accelerator && !showing && { accelerator }),
      ...(!when(context) && { enabled: false }),
      ...(radio && { type: 'radio', checked: isChosen(id, settings) }),
      click: () => run(id),
    };
  };
  /** An item has one accelerator; a hidden one beside it has the other. */
  const withOtherKey = (id: CommandId): Item[] => {
    const { id: _, ...item } = commandItem(id);
    const { alsoAccelerator: accelerator } = commands[id];
    const other = accelerator && !isMac && !showing && { ...item, accelerator, visible: false };
    return [commandItem(id), ...(other ? [other] : [])];
  };
  const plain = (menu: Command['menu']): Item[] =>
    idsOf((command) => command.menu === menu && command.radio === undefined).flatMap(withOtherKey);
  const group = (radio: NonNullable<Command['radio']>): Item => ({
    label: words(submenus[radio]),
    ...(radio === 'slide-locale' && languages.length < 2 && { enabled: false }),
    submenu: [
      ...idsOf((command) => command.radio === radio).map(commandItem),
      ...(radio === 'look' ? ownLooks() : []),
    ],
  });
  const ownLooks = () =>
    allLooks(looks)
      .filter((look) => !isBuiltIn(look))
      .map(
        (look): Item => ({
          label: lookTitle(looks, look, settings.interfaceLocale),
          type: 'radio',
          checked: look === settings.slideLook,
          click: () => chooseLook(look),
        }),
      );

  const leaving = isMac
    ? ({ role: 'close', label: words('menu.close-window') } as const)
    : ({ role: 'quit', label: words('menu.quit') } as const);
  /** A show goes on with the briefing that it began with. */
  const deckItem = ({ key, title }: DeckSummary): Item => ({
    label: inLocale(title, settings.interfaceLocale),
    type: 'radio',
    checked: key === briefings.opened,
    ...((showing || inDialog) && { enabled: false }),
    click: () => briefings.openDeck(key),
  });
  const file: Item[] = [
    { label: words('menu.briefing'), submenu: briefings.decks.map(deckItem) },
    { type: 'separator' },
    ...plain('file'),
    { type: 'separator' },
    showing ? { label: leaving.label, enabled: false } : leaving,
  ];
  const edit: Item[] = [
    ...plain('edit'),
    { type: 'separator' },
    { role: 'cut', label: words('menu.cut') },
    { role: 'copy', label: words('menu.copy') },
    { role: 'paste', label: words('menu.paste') },
    { role: 'selectAll', label: words('menu.select-all') },
  ];
  const view: Item[] = [
    ...plain('view'),
    { type: 'separator' },
    group('look'),
    group('slide-locale'),
    group('interface-locale'),
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: words('menu.file'), submenu: file },
    { label: words('menu.edit'), submenu: edit },
    { label: words('menu.view'), submenu: view },
    { label: words('menu.go'), submenu: plain('go') },
    { label: words('menu.show'), submenu: plain('show') },
    { label: words('menu.help'), role: 'help', submenu: plain('help') },
  ];
}

function idsOf(matches: (command: Command) => boolean): CommandId[] {
  return commandIds.filter((id) => matches(commands[id]));
}

function isChosen(id: CommandId, settings: Settings): boolean {
  const choice: Partial<Settings> | undefined = (
    choices as Partial<Record<CommandId, Partial<Settings>>>
  )[id];
  return Object.entries(choice ?? {}).every(
    ([name, value]) => settings[name as keyof Settings] === value,
  );
}
