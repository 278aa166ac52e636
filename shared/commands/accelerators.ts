import { type Command, type CommandId, commands } from './registry.ts';

/** The accelerator that the menu names for a command on this platform. */
export function acceleratorOf(id: CommandId, isMac: boolean): string | undefined {
  const { accelerator, macAccelerator }: Command = commands[id];
  return (isMac && macAccelerator) || accelerator;
}

/** In the order in which a Mac's menus show them. */
const macSigns: readonly (readonly [sign: string, names: readonly string[]])[] = [
  ['⌃', ['Ctrl']],
  ['⌥', ['Alt']],
  ['⇧', ['Shift']],
  ['⌘', ['Cmd', 'CmdOrCtrl']],
];

/** An accelerator as its platform writes it: `CmdOrCtrl+Shift+Z` is `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function printKeys(accelerator: string, isMac: boolean): string {
  // The sign is what joins the names of keys.
  const written = accelerator.replace(/Plus$/, '+');
  if (!isMac) return written.replace('CmdOrCtrl', 'Ctrl');
  const keys = accelerator.split('+');
  const signs = macSigns.filter(([, names]) => names.some((name) => keys.includes(name)));
  return signs.map(([sign]) => sign).join('') + keys.at(-1)?.replace('Plus', '+');
}
