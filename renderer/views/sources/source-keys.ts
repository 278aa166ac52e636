import type { KeyGroup } from '../../commands/offered-keys.ts';

export const sourceKeys: KeyGroup = {
  title: 'command.go-sources',
  keys: [{ title: 'keys.extracts', caps: ['↑', '↓'] }],
};
