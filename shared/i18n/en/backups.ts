import type { backups as zh } from '../zh-CN/backups.ts';

export const backups: Readonly<Record<keyof typeof zh, string>> = {
  'error.backup.unknown':
    'There is no backup “{name}” in {folder}. See which there are with briefing restore --list; the data is unchanged.',
  'error.backup.damaged':
    'The backup “{name}” is damaged and can’t be restored. Choose another one; the data is unchanged.',
  'backup.reason.regular': 'regular',
  'backup.reason.hand': 'by hand',
  'backup.reason.import': 'before an import',
  'backup.reason.merge': 'before a merge',
  'backup.reason.restore': 'before a restore',
  'backup.reason.migration': 'before an upgrade',
};
