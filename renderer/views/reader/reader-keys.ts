import { commandIds, commands, runsInRenderer } from '../../../shared/commands/registry.ts';
import { keyCaps } from '../../commands/keys.ts';
import type { KeyGroup } from '../../commands/offered-keys.ts';

/** The bare keys of the briefing, and those that no command stands behind. */
export const readerKeys: KeyGroup = {
  title: 'command.go-briefing',
  keys: [
    ...commandIds
      .filter(runsInRenderer)
      .map((id) => ({ title: commands[id].title, caps: keyCaps(id) }))
      .filter(({ caps }) => caps.length > 0),
    { title: 'keys.sources', caps: ['T'] },
    { title: 'keys.trace', caps: ['Tab', 'Enter'] },
    { title: 'keys.close', caps: ['Esc'] },
  ],
};
