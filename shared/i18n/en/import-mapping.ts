import type { importMapping as zh } from '../zh-CN/import-mapping.ts';

export const importMapping: Readonly<Record<keyof typeof zh, string>> = {
  'import-mapping.saved': 'Saved answers',
  'import-mapping.fits': 'The answers of “{name}” fit this file',
  'import-mapping.fits-partly': 'The answers of “{name}” fit a part of this file',
  'import-mapping.tested':
    'Tested against it: tables known {known} of {tables}, indicators {rows} of {series}',
  'import-mapping.used': 'last used {at}',
  'import-mapping.use': 'Use',
  'import-mapping.use-partly': 'Use what fits',
  'import-mapping.in-use': 'The answers of “{name}” are in use.',
  'import-mapping.stop': 'Don’t use them',
  'import-mapping.all': 'All saved answers ({count})',
  'import-mapping.between': ', ',
  'import-mapping.names-more': '{names} and {more} more',
  'import-mapping.headers-gone': '“{title}” no longer has: {names}',
  'import-mapping.headers-added': '“{title}” now has: {names}',
  'import-mapping.table-gone': 'The file has no table “{title}”',
  'import-mapping.table-added': 'The table “{title}” is new',
  'import-mapping.rows-added': 'New rows or columns: {names}',
  'import-mapping.lost': 'No longer in the data, to be matched anew: {names}',
  'import-mapping.remove': 'Remove',
  'import-mapping.remove-surely': 'Really remove “{name}”',
  'import-mapping.keep-title': 'For next time',
  'import-mapping.keep-about':
    'Keep these answers, and next month’s file like this one asks nothing. The period is always the new file’s own.',
  'import-mapping.name': 'Name',
  'import-mapping.keep': 'Keep',
  'import-mapping.replace': 'Replace the one of this name',
  'import-mapping.kept': 'Kept as “{name}”.',
  'import-mapping.taken-up': 'These are the answers that you left before.',
  'import-mapping.restart': 'Start over',
};
