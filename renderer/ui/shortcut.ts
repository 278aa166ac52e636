import { acceleratorOf, printKeys } from '../../shared/commands/accelerators.ts';
import type { CommandId } from '../../shared/commands/registry.ts';

const isMac = navigator.platform.startsWith('Mac');

/** Keys as this platform writes them: `CmdOrCtrl+Enter` is `Ctrl+Enter` or `⌘Enter`. */
export function shortcut(accelerator: string): string {
  return printKeys(accelerator, isMac);
}

/** The menu's keys of a command, as this platform writes them. */
export function shortcutOf(id: CommandId): string {
  return shortcut(acceleratorOf(id, isMac) ?? '');
}
