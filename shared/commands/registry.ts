import type { MessageKey } from '../i18n/messages.ts';

export interface Command {
  readonly title: MessageKey;
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'show' | 'help';
  /** Electron's accelerator, owned by the native menu. */
  readonly accelerator?: string;
  /** On a Mac, where people know another one. */
  readonly macAccelerator?: string;
  /** Does the same elsewhere than on a Mac; the menu names only the first. */
  readonly alsoAccelerator?: string;
  /** `KeyboardEvent.code`s of bare presentation keys, bound by the window; no IME changes them. */
  readonly codes?: readonly string[];
  readonly runsIn: 'main' | 'renderer';
  /** Commands of one group exclude each other and show as radio items. */
  readonly radio?: 'theme' | 'slide-locale' | 'interface-locale';
}

/** In the order of the menu. */
const registered = {
  'file.export-pdf': {
    title: 'command.export-pdf',
    menu: 'file',
    accelerator: 'CmdOrCtrl+E',
    runsIn: 'renderer',
  },
  'file.export-again': {
    title: 'command.export-again',
    menu: 'file',
    accelerator: 'CmdOrCtrl+Shift+E',
    runsIn: 'renderer',
  },
  'file.export-data': { title: 'command.export-data', menu: 'file', runsIn: 'renderer' },
  'file.reporting-period': {
    title: 'command.reporting-period',
    menu: 'file',
    runsIn: 'renderer',
  },
  'edit.undo': {
    title: 'command.undo',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Z',
    runsIn: 'renderer',
  },
  'edit.redo': {
    title: 'command.redo',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Y',
    macAccelerator: 'Shift+Cmd+Z',
    alsoAccelerator: 'Ctrl+Shift+Z',
    runsIn: 'renderer',
  },
  'edit.copy-slide': {
    title: 'command.copy-slide',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Shift+C',
    runsIn: 'renderer',
  },
  'show.start': {
    title: 'command.show-start',
    menu: 'show',
    accelerator: 'F5',
    runsIn: 'renderer',
  },
  'show.start-here': {
    title: 'command.show-start-here',
    menu: 'show',
    accelerator: 'Shift+F5',
    runsIn: 'renderer',
  },
  'show.rehearse': {
    title: 'command.show-rehearse',
    menu: 'show',
    accelerator: 'Alt+F5',
    runsIn: 'renderer',
  },
  'view.next-slide': {
    title: 'command.next-slide',
    menu: 'view',
    codes: ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'NumpadEnter', 'KeyN'],
    runsIn: 'renderer',
  },
  'view.previous-slide': {
    title: 'command.previous-slide',
    menu: 'view',
    codes: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'KeyP'],
    runsIn: 'renderer',
  },
  'view.first-slide': {
    title: 'command.first-slide',
    menu: 'view',
    codes: ['Home'],
    runsIn: 'renderer',
  },
  'view.last-slide': {
    title: 'command.last-slide',
    menu: 'view',
    codes: ['End'],
    runsIn: 'renderer',
  },
  'view.toggle-full-screen': {
    title: 'command.full-screen',
    menu: 'view',
    accelerator: 'F11',
    codes: ['KeyF'],
    runsIn: 'renderer',
  },
  'view.toggle-notes': {
    title: 'command.notes',
    menu: 'view',
    accelerator: 'CmdOrCtrl+Shift+N',
    runsIn: 'renderer',
  },
  'view.toggle-sources': { title: 'command.show-sources', menu: 'view', runsIn: 'renderer' },
  'view.ask': {
    title: 'command.ask',
    menu: 'view',
    accelerator: 'CmdOrCtrl+K',
    codes: ['Slash'],
    runsIn: 'renderer',
  },
  'view.meetings': { title: 'command.meetings', menu: 'view', runsIn: 'renderer' },
  'view.theme-south-lake': {
    title: 'theme.south-lake',
    menu: 'view',
    runsIn: 'main',
    radio: 'theme',
  },
  'view.theme-night': { title: 'theme.night', menu: 'view', runsIn: 'main', radio: 'theme' },
  'view.theme-civic-red': {
    title: 'theme.civic-red',
    menu: 'view',
    runsIn: 'main',
    radio: 'theme',
  },
  'view.slides-in-chinese': {
    title: 'command.slides-in-chinese',
    menu: 'view',
    runsIn: 'main',
    radio: 'slide-locale',
  },
  'view.slides-in-english': {
    title: 'command.slides-in-english',
    menu: 'view',
    runsIn: 'main',
    radio: 'slide-locale',
  },
  'view.interface-in-chinese': {
    title: 'command.interface-in-chinese',
    menu: 'view',
    runsIn: 'main',
    radio: 'interface-locale',
  },
  'view.interface-in-english': {
    title: 'command.interface-in-english',
    menu: 'view',
    runsIn: 'main',
    radio: 'interface-locale',
  },
  'go.briefing': {
    title: 'command.go-briefing',
    menu: 'go',
    accelerator: 'CmdOrCtrl+1',
    runsIn: 'renderer',
  },
  'go.data': {
    title: 'command.go-data',
    menu: 'go',
    accelerator: 'CmdOrCtrl+2',
    runsIn: 'renderer',
  },
  'go.review': {
    title: 'command.go-review',
    menu: 'go',
    accelerator: 'CmdOrCtrl+3',
    runsIn: 'renderer',
  },
  'go.sources': {
    title: 'command.go-sources',
    menu: 'go',
    accelerator: 'CmdOrCtrl+4',
    runsIn: 'renderer',
  },
  'go.goals': {
    title: 'command.go-goals',
    menu: 'go',
    accelerator: 'CmdOrCtrl+5',
    runsIn: 'renderer',
  },
  'go.differences': {
    title: 'command.go-differences',
    menu: 'go',
    accelerator: 'CmdOrCtrl+6',
    runsIn: 'renderer',
  },
  'go.back': {
    title: 'command.go-back',
    menu: 'go',
    accelerator: 'Alt+Left',
    macAccelerator: 'Cmd+[',
    runsIn: 'renderer',
  },
  'go.forward': {
    title: 'command.go-forward',
    menu: 'go',
    accelerator: 'Alt+Right',
    macAccelerator: 'Cmd+]',
    runsIn: 'renderer',
  },
  'help.keys': { title: 'command.keys', menu: 'help', accelerator: 'F1', runsIn: 'renderer' },
  'help.about': { title: 'command.about', menu: 'help', runsIn: 'main' },
} as const satisfies Readonly<Record<string, Command>>;

type Registered = typeof registered;
export type CommandId = keyof Registered;
type CommandIn<Place extends Command['runsIn']> = {
  [Id in CommandId]: Registered[Id]['runsIn'] extends Place ? Id : never;
}[CommandId];
/** The commands that a window carries out itself. */
export type RendererCommandId = CommandIn<'renderer'>;
/** The commands that the main process carries out. */
export type MainCommandId = CommandIn<'main'>;

/** Everything that a person can ask the app to do, as data; two records of handlers carry it out. */
export const commands: Readonly<Record<CommandId, Command>> = registered;
export const commandIds = Object.keys(registered) as readonly CommandId[];

/** Whether a window carries the command out, rather than the main process. */
export function runsInRenderer(id: CommandId): id is RendererCommandId {
  return commands[id].runsIn === 'renderer';
}
