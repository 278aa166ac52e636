import { type CommandId, type MainCommandId, runsInRenderer } from '../shared/commands/registry.ts';
import type { Settings } from '../shared/model/settings.ts';
import type { Emit } from './ipc/context.ts';
import type { ZoomStep } from './windows/zoom.ts';

/** What a choice of a radio group sets; the menu shows by it which one is on. */
export const choices = {
  'view.look-south-lake': { slideLook: 'south-lake' },
  'view.look-night': { slideLook: 'night' },
  'view.look-civic-red': { slideLook: 'civic-red' },
  'view.slides-in-chinese': { slideLocale: 'zh-CN' },
  'view.slides-in-english': { slideLocale: 'en' },
  'view.interface-in-chinese': { interfaceLocale: 'zh-CN' },
  'view.interface-in-english': { interfaceLocale: 'en' },
} as const satisfies Readonly<Partial<Record<MainCommandId, Partial<Settings>>>>;

interface Dependencies {
  readonly set: (part: Partial<Settings>) => void;
  /** Asks for another store, and opens it in a window of its own. */
  readonly openStore: () => void;
  readonly showAbout: () => void;
  readonly zoom: (way: ZoomStep) => void;
  readonly emit: Emit;
}

/** Carries out a command of the menu, here or in the window. */
export function createCommandRunner({
  set,
  openStore,
  showAbout,
  zoom,
  emit,
}: Dependencies): (id: CommandId) => void {
  const choose = (id: keyof typeof choices) => () => set(choices[id]);
  const handlers: Readonly<Record<MainCommandId, () => void>> = {
    'view.look-south-lake': choose('view.look-south-lake'),
    'view.look-night': choose('view.look-night'),
    'view.look-civic-red': choose('view.look-civic-red'),
    'view.slides-in-chinese': choose('view.slides-in-chinese'),
    'view.slides-in-english': choose('view.slides-in-english'),
    'view.interface-in-chinese': choose('view.interface-in-chinese'),
    'view.interface-in-english': choose('view.interface-in-english'),
    'file.open-store': openStore,
    'view.zoom-in': () => zoom('in'),
    'view.zoom-out': () => zoom('out'),
    'view.zoom-reset': () => zoom('reset'),
    'help.about': showAbout,
  };

  return (id) => {
    if (runsInRenderer(id)) emit('commands', 'invoked', { id });
    else handlers[id]();
  };
}
