import { type CommandId, type MainCommandId, runsInRenderer } from '../shared/commands/registry.ts';
import type { Settings } from '../shared/model/settings.ts';
import type { Emit } from './ipc/context.ts';

/** What a choice of a radio group sets; the menu shows by it which one is on. */
export const choices = {
  'view.theme-south-lake': { slideTheme: 'south-lake' },
  'view.theme-night': { slideTheme: 'night' },
  'view.theme-civic-red': { slideTheme: 'civic-red' },
  'view.slides-in-chinese': { slideLocale: 'zh-CN' },
  'view.slides-in-english': { slideLocale: 'en' },
  'view.interface-in-chinese': { interfaceLocale: 'zh-CN' },
  'view.interface-in-english': { interfaceLocale: 'en' },
} as const satisfies Readonly<Partial<Record<MainCommandId, Partial<Settings>>>>;

interface Parts {
  readonly set: (part: Partial<Settings>) => void;
  readonly showAbout: () => void;
  readonly emit: Emit;
}

/** Carries out a command of the menu, here or in the window. */
export function createCommandRunner({ set, showAbout, emit }: Parts): (id: CommandId) => void {
  const choose = (id: keyof typeof choices) => () => set(choices[id]);
  const handlers: Readonly<Record<MainCommandId, () => void>> = {
    'view.theme-south-lake': choose('view.theme-south-lake'),
    'view.theme-night': choose('view.theme-night'),
    'view.theme-civic-red': choose('view.theme-civic-red'),
    'view.slides-in-chinese': choose('view.slides-in-chinese'),
    'view.slides-in-english': choose('view.slides-in-english'),
    'view.interface-in-chinese': choose('view.interface-in-chinese'),
    'view.interface-in-english': choose('view.interface-in-english'),
    'help.about': showAbout,
  };

  return (id) => {
    if (runsInRenderer(id)) emit('commands', 'invoked', { id });
    else handlers[id]();
  };
}
