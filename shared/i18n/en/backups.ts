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
  'backup.changed.area': '{count, plural, one {# area} other {# areas}}',
  'backup.changed.source': '{count, plural, one {# source} other {# sources}}',
  'backup.changed.passage': '{count, plural, one {# quotation} other {# quotations}}',
  'backup.changed.theme': '{count, plural, one {# theme} other {# themes}}',
  'backup.changed.indicator': '{count, plural, one {# indicator} other {# indicators}}',
  'backup.changed.observation': '{count, plural, one {# figure} other {# figures}}',
  'backup.changed.goal': '{count, plural, one {# goal} other {# goals}}',
  'backup.changed.milestone': '{count, plural, one {# milestone} other {# milestones}}',
  'backup.changed.digit-name':
    '{count, plural, one {# name with digits} other {# names with digits}}',
  'backup.changed.look': '{count, plural, one {# look} other {# looks}}',
  'backup.changed.deck': '{count, plural, one {# briefing} other {# briefings}}',
  'backup.changed.section': '{count, plural, one {# section} other {# sections}}',
  'backup.changed.slide': '{count, plural, one {# slide} other {# slides}}',
  'backup.nothing-changed': 'nothing',
  'backup.separator': ', ',
  'backup.earlier-version': 'made by an earlier version; a restore brings it up to date',
  'backup.unreadable': 'can’t be read',
  'cli.backup-made': 'Backed up to {file}',
  'cli.no-backups': 'There is no backup in {folder} yet.',
  'cli.restored':
    'The backup {name} was restored. What the data were before is in the backup {before}.',
  'cli.restored-lost':
    'The backup {name} was restored. The earlier file was not deleted: it is now {aside}.',
  'cli.restored-missing': 'The backup {name} was restored.',
};
