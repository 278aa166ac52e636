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
  /**
   * Who carries it out: the main process; the editor's window, whatever view is in front; the view in
   * front, each in its own way; or the briefing, which comes to the front for it.
   */
  readonly runsIn: 'main' | 'window' | 'front-view' | 'briefing';
  /** Whether there is anything to do for it now: it rests in the menu and has no effect otherwise. */
  readonly when: (context: CommandContext) => boolean;
  /** Commands of one group exclude each other and show as radio items. */
  readonly radio?: 'look' | 'slide-locale' | 'interface-locale';
}

/** What decides whether a command can do anything. */
export interface CommandContext {
  /** The view in front; null where that is not known. */
  readonly view: string | null;
  /** A show has the screen, and most keys another meaning. */
  readonly isShowing: boolean;
  /** A modal panel stands before the view: what is behind it must stay as it is. */
  readonly isInDialog: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the store may be edited, or is only read. */
  readonly mayEdit: boolean;
}

const always = () => true;
/** What is about the window itself, whatever stands in it. */
const outsideShows = ({ isShowing }: CommandContext) => !isShowing;
/** What leads elsewhere or opens something. */
const fromViews = ({ isShowing, isInDialog }: CommandContext) => !isShowing && !isInDialog;
/** What is about the slide in sight. */
const onSlides = (context: CommandContext) =>
  fromViews(context) && (context.view === 'briefing' || context.view === null);
/** What changes the content, or the store as a whole. */
const whileEditable = (context: CommandContext) => fromViews(context) && context.mayEdit;
// In a dialog they are those of the text that is typed there.
const canUndo = ({ isShowing, canUndo }: CommandContext) => !isShowing && canUndo;
const canRedo = ({ isShowing, canRedo }: CommandContext) => !isShowing && canRedo;

/** In the order of the menu. */
const registered = {
  'file.export-pdf': {
    title: 'command.export-pdf',
    menu: 'file',
    accelerator: 'CmdOrCtrl+E',
    runsIn: 'briefing',
    when: fromViews,
  },
  'file.export-again': {
    title: 'command.export-again',
    menu: 'file',
    accelerator: 'CmdOrCtrl+Shift+E',
    runsIn: 'briefing',
    when: fromViews,
  },
  'file.print': {
    title: 'command.print',
    menu: 'file',
    accelerator: 'CmdOrCtrl+P',
    runsIn: 'briefing',
    when: fromViews,
  },
  'file.export-data': {
    title: 'command.export-data',
    menu: 'file',
    runsIn: 'briefing',
    when: fromViews,
  },
  'file.import': {
    title: 'command.import',
    menu: 'file',
    runsIn: 'window',
    when: whileEditable,
  },
  'file.read-report': {
    title: 'command.read-report',
    menu: 'file',
    runsIn: 'window',
    when: whileEditable,
  },
  'file.draft': {
    title: 'command.draft',
    menu: 'file',
    runsIn: 'window',
    when: whileEditable,
  },
  'file.verify': {
    title: 'command.verify',
    menu: 'file',
    runsIn: 'window',
    when: fromViews,
  },
  'file.briefing-properties': {
    title: 'command.briefing-properties',
    menu: 'file',
    runsIn: 'briefing',
    when: whileEditable,
  },
  'file.open-store': {
    title: 'command.open-store',
    menu: 'file',
    runsIn: 'main',
    when: fromViews,
  },
  'file.send': {
    title: 'command.send',
    menu: 'file',
    runsIn: 'window',
    when: fromViews,
  },
  'file.review': {
    title: 'command.review-bundle',
    menu: 'file',
    runsIn: 'window',
    when: fromViews,
  },
  'file.merge': {
    title: 'command.merge',
    menu: 'file',
    runsIn: 'window',
    when: whileEditable,
  },
  'file.backups': {
    title: 'command.backups',
    menu: 'file',
    runsIn: 'window',
    when: whileEditable,
  },
  'edit.undo': {
    title: 'command.undo',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Z',
    runsIn: 'window',
    when: canUndo,
  },
  'edit.redo': {
    title: 'command.redo',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Y',
    macAccelerator: 'Shift+Cmd+Z',
    alsoAccelerator: 'Ctrl+Shift+Z',
    runsIn: 'window',
    when: canRedo,
  },
  'edit.slides': {
    title: 'command.edit-slides',
    menu: 'edit',
    codes: ['KeyE'],
    runsIn: 'briefing',
    when: whileEditable,
  },
  'edit.copy-slide': {
    title: 'command.copy-slide',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Shift+C',
    runsIn: 'briefing',
    when: onSlides,
  },
  'edit.period-grid': {
    title: 'command.period-grid',
    menu: 'edit',
    runsIn: 'window',
    when: fromViews,
  },
  'edit.profile': {
    title: 'command.profile',
    menu: 'edit',
    runsIn: 'window',
    when: fromViews,
  },
  'edit.looks': {
    title: 'command.looks',
    menu: 'edit',
    runsIn: 'window',
    when: whileEditable,
  },
  'edit.district': {
    title: 'command.district',
    menu: 'edit',
    runsIn: 'window',
    when: whileEditable,
  },
  'show.start': {
    title: 'command.show-start',
    menu: 'show',
    accelerator: 'F5',
    runsIn: 'briefing',
    when: fromViews,
  },
  'show.start-here': {
    title: 'command.show-start-here',
    menu: 'show',
    accelerator: 'Shift+F5',
    runsIn: 'briefing',
    when: fromViews,
  },
  'show.rehearse': {
    title: 'command.show-rehearse',
    menu: 'show',
    accelerator: 'Alt+F5',
    runsIn: 'briefing',
    when: fromViews,
  },
  'view.next-slide': {
    title: 'command.next-slide',
    menu: 'view',
    codes: ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'NumpadEnter', 'KeyN'],
    runsIn: 'briefing',
    when: onSlides,
  },
  'view.previous-slide': {
    title: 'command.previous-slide',
    menu: 'view',
    codes: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'KeyP'],
    runsIn: 'briefing',
    when: onSlides,
  },
  'view.first-slide': {
    title: 'command.first-slide',
    menu: 'view',
    codes: ['Home'],
    runsIn: 'briefing',
    when: onSlides,
  },
  'view.last-slide': {
    title: 'command.last-slide',
    menu: 'view',
    codes: ['End'],
    runsIn: 'briefing',
    when: onSlides,
  },
  'view.grid': {
    title: 'command.grid',
    menu: 'view',
    codes: ['KeyG'],
    runsIn: 'briefing',
    when: onSlides,
  },
  'view.toggle-full-screen': {
    title: 'command.full-screen',
    menu: 'view',
    accelerator: 'F11',
    codes: ['KeyF'],
    runsIn: 'front-view',
    when: fromViews,
  },
  'view.zoom-in': {
    title: 'command.zoom-in',
    menu: 'view',
    accelerator: 'CmdOrCtrl+Plus',
    alsoAccelerator: 'Ctrl+=',
    runsIn: 'main',
    when: outsideShows,
  },
  'view.zoom-out': {
    title: 'command.zoom-out',
    menu: 'view',
    accelerator: 'CmdOrCtrl+-',
    runsIn: 'main',
    when: outsideShows,
  },
  'view.zoom-reset': {
    title: 'command.zoom-reset',
    menu: 'view',
    accelerator: 'CmdOrCtrl+0',
    runsIn: 'main',
    when: outsideShows,
  },
  'view.toggle-notes': {
    title: 'command.notes',
    menu: 'view',
    accelerator: 'CmdOrCtrl+Shift+N',
    runsIn: 'briefing',
    when: onSlides,
  },
  'view.toggle-sources': {
    title: 'command.show-sources',
    menu: 'view',
    runsIn: 'briefing',
    when: onSlides,
  },
  'view.ask': {
    title: 'command.ask',
    menu: 'view',
    accelerator: 'CmdOrCtrl+K',
    codes: ['Slash'],
    runsIn: 'front-view',
    when: fromViews,
  },
  'view.meetings': {
    title: 'command.meetings',
    menu: 'view',
    runsIn: 'window',
    when: fromViews,
  },
  'view.look-south-lake': {
    title: 'look.south-lake',
    menu: 'view',
    runsIn: 'main',
    when: always,
    radio: 'look',
  },
  'view.look-night': {
    title: 'look.night',
    menu: 'view',
    runsIn: 'main',
    when: always,
    radio: 'look',
  },
  'view.look-civic-red': {
    title: 'look.civic-red',
    menu: 'view',
    runsIn: 'main',
    when: always,
    radio: 'look',
  },
  'view.slides-in-chinese': {
    title: 'command.slides-in-chinese',
    menu: 'view',
    runsIn: 'main',
    when: always,
    radio: 'slide-locale',
  },
  'view.slides-in-english': {
    title: 'command.slides-in-english',
    menu: 'view',
    runsIn: 'main',
    when: always,
    radio: 'slide-locale',
  },
  'view.interface-in-chinese': {
    title: 'command.interface-in-chinese',
    menu: 'view',
    runsIn: 'main',
    when: always,
    radio: 'interface-locale',
  },
  'view.interface-in-english': {
    title: 'command.interface-in-english',
    menu: 'view',
    runsIn: 'main',
    when: always,
    radio: 'interface-locale',
  },
  'go.briefings': {
    title: 'command.go-briefings',
    menu: 'go',
    accelerator: 'CmdOrCtrl+O',
    runsIn: 'window',
    when: fromViews,
  },
  'go.briefing': {
    title: 'command.go-briefing',
    menu: 'go',
    accelerator: 'CmdOrCtrl+1',
    runsIn: 'window',
    when: fromViews,
  },
  'go.data': {
    title: 'command.go-data',
    menu: 'go',
    accelerator: 'CmdOrCtrl+2',
    runsIn: 'window',
    when: fromViews,
  },
  'go.review': {
    title: 'command.go-review',
    menu: 'go',
    accelerator: 'CmdOrCtrl+3',
    runsIn: 'window',
    when: fromViews,
  },
  'go.sources': {
    title: 'command.go-sources',
    menu: 'go',
    accelerator: 'CmdOrCtrl+4',
    runsIn: 'window',
    when: fromViews,
  },
  'go.goals': {
    title: 'command.go-goals',
    menu: 'go',
    accelerator: 'CmdOrCtrl+5',
    runsIn: 'window',
    when: fromViews,
  },
  'go.differences': {
    title: 'command.go-differences',
    menu: 'go',
    accelerator: 'CmdOrCtrl+6',
    runsIn: 'window',
    when: fromViews,
  },
  'go.reading': {
    title: 'command.go-reading',
    menu: 'go',
    accelerator: 'CmdOrCtrl+7',
    runsIn: 'window',
    when: fromViews,
  },
  'go.back': {
    title: 'command.go-back',
    menu: 'go',
    accelerator: 'Alt+Left',
    macAccelerator: 'Cmd+[',
    runsIn: 'window',
    when: fromViews,
  },
  'go.forward': {
    title: 'command.go-forward',
    menu: 'go',
    accelerator: 'Alt+Right',
    macAccelerator: 'Cmd+]',
    runsIn: 'window',
    when: fromViews,
  },
  'help.keys': {
    title: 'command.keys',
    menu: 'help',
    accelerator: 'F1',
    runsIn: 'window',
    when: fromViews,
  },
  'help.about': { title: 'command.about', menu: 'help', runsIn: 'main', when: fromViews },
} as const satisfies Readonly<Record<string, Command>>;

type Registered = typeof registered;
export type CommandId = keyof Registered;
type CommandIn<Place extends Command['runsIn']> = {
  [Id in CommandId]: Registered[Id]['runsIn'] extends Place ? Id : never;
}[CommandId];
/** The commands that the editor's window carries out, whatever view is in front. */
export type WindowCommandId = CommandIn<'window'>;
/** The commands that the briefing carries out: for all views, or for itself. */
export type BriefingCommandId = CommandIn<'briefing' | 'front-view'>;
/** The commands that are carried out in a window. */
export type RendererCommandId = WindowCommandId | BriefingCommandId;
/** The commands that the main process carries out. */
export type MainCommandId = CommandIn<'main'>;

/** Everything that a person can ask the app to do, as data; records of handlers carry it out. */
export const commands: Readonly<Record<CommandId, Command>> = registered;
export const commandIds = Object.keys(registered) as readonly CommandId[];

/** Whether a window carries the command out, rather than the main process. */
export function runsInRenderer(id: CommandId): id is RendererCommandId {
  return commands[id].runsIn !== 'main';
}
